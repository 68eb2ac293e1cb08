using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Evidence;

internal static class EvidenceSetup
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<SeenToday>();
        services.AddScoped<Upload>();
        services.AddScoped<AddEvidence>();
        services.AddScoped<WithdrawEvidence>();
        services.AddScoped<ViewEvidence>();
    }

    public static void MapEvidence(this WebApplication app) => app.MapGet("/evidence/{id:guid}", [Authorize<MaySeeFindings>] async (
        Guid id, bool? download, HttpContext http, ViewEvidence view, CurrentActor current, FileVault vault, CancellationToken cancellationToken) =>
    {
        var file = await view.RunAsync(new EvidenceId(id), current.Required, cancellationToken);
        return FileAnswer.Of(http, vault, new KeptFile(file.Hash, file.Name, 0, file.ContentType), file.UploadedAt, download is true);
    });
}
