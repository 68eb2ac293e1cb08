using System.Security.Cryptography;
using Bihuan.Domain;

namespace Bihuan.Web.Storage;

/// <summary>
/// Keeps a file between its trial and its confirmation, for the person who brought it and for a day. Not the vault: what
/// is not confirmed leaves no trace. Lies beside the database, so several nodes need a shared folder for it.
/// </summary>
public sealed class UploadShelf(DataFolder data, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>The ticket with which the same person takes the file again.</returns>
    public async Task<string> PutAsync(PersonId owner, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data.Pending);
        foreach (var old in Directory.EnumerateFiles(data.Pending).Where(IsOld)) File.Delete(old);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await File.WriteAllBytesAsync(PathOf(owner, ticket), content, cancellationToken);
        return ticket;
    }

    /// <summary>The file, or null where the ticket is nobody's, somebody else's or too old.</summary>
    public async Task<byte[]?> LookAsync(PersonId owner, string? ticket, CancellationToken cancellationToken) =>
        IsTicket(ticket) && PathOf(owner, ticket!) is var path && File.Exists(path) && !IsOld(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;

    public void Discard(PersonId owner, string ticket)
    {
        if (IsTicket(ticket)) File.Delete(PathOf(owner, ticket));
    }

    private bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < time.GetUtcNow().UtcDateTime - Kept;

    private static bool IsTicket(string? ticket) => ticket is { Length: 32 } && ticket.All(char.IsAsciiHexDigitLower);

    private string PathOf(PersonId owner, string ticket) => Path.Combine(data.Pending, $"{owner.Value:N}-{ticket}");
}
