using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.History;

/// <summary>The chain of the auditor's region. Older pages go by number; back is the browser's.</summary>
[Authorize<MaySeeHistory>]
internal sealed class HistoryPage(HistoryList list, VerifyHistory verify, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];
    public bool More { get; private set; }
    public Verification? Verified { get; private set; }
    public bool IsFiltered => Kind is { Length: > 0 } || Who is { Length: > 0 } || Subject is not null || From is not null || To is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var question = new HistoryQuestion(Asked(Kind), Asked(Who), Subject, From, To, Before);
        (Rows, More) = await list.ReadAsync(question, current.Required, cancellationToken);
    }

    /// <summary>The answer is shown at once and kept nowhere: it holds for the moment it was given.</summary>
    public async Task OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        Verified = await verify.VerifyAsync(current.Required, cancellationToken);
        await OnGetAsync(cancellationToken);
    }

    public string UrlOf(long? before)
    {
        var query = new Dictionary<string, string?>
        {
            ["kind"] = Kind,
            ["who"] = Who,
            ["subject"] = Subject?.ToString("N"),
            ["from"] = From?.ToString("yyyy-MM-dd"),
            ["to"] = To?.ToString("yyyy-MM-dd"),
            ["before"] = before?.ToString(),
        };
        return Links.History() + QueryString.Create(query.Where(part => !string.IsNullOrEmpty(part.Value)));
    }

    private static string? Asked(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
