using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>文书 as far as the actor sees them, counted by kind: each count is a link to exactly its rows (A05).</summary>
[Authorize<MaySeeFindings>]
internal sealed class LettersPage(BihuanDb db, CurrentActor current) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public LetterState? State { get; set; }

    /// <summary>Only what has been issued, whatever came after.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Issued { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<(string Kind, int Count)> Counts { get; private set; } = [];
    public IReadOnlyList<Letter> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public int Waiting { get; private set; }
    public bool IsOffice => current.Required.HoldsAny(new MayRunRounds().Roles);

    public async Task OnGetAsync(int? part, CancellationToken cancellationToken)
    {
        Number = Math.Clamp(part ?? 1, 1, 10_000);
        var actor = current.Required;
        var issued = LetterWords.Out.ToArray();
        var visible = db.Letters.AsNoTracking().VisibleTo(actor);
        Years = await visible.Where(letter => letter.Year != null).Select(letter => letter.Year!.Value).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken);
        if (Year is not null) visible = visible.Where(letter => letter.Year == Year);
        if (Unit is { } unit) visible = visible.Where(letter => letter.UnitId == new UnitId(unit));
        var counts = await visible.Where(letter => issued.Contains(letter.State)).GroupBy(letter => letter.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var rules = await db.LetterRulesAsync(actor.Region, cancellationToken);
        Counts = [.. rules.Letters.Select(kind => kind.Name).Union(counts.Keys).Select(kind => (kind, counts.GetValueOrDefault(kind)))];
        var rows = visible.Where(letter => (Kind == null || letter.Kind == Kind) && (State == null || letter.State == State) && (!Issued || issued.Contains(letter.State)));
        Total = await rows.CountAsync(cancellationToken);
        Rows = await rows.OrderByDescending(letter => letter.DraftedAt).ThenByDescending(letter => letter.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        Names = await Names.OfAsync(db, [], Rows.Select(letter => (UnitId?)letter.UnitId), cancellationToken);
        if (!IsOffice) return;
        Units = await UnitOptions.AllAsync(db, actor, cancellationToken);
        Waiting = await db.ProposalsWaitingFor(actor).CountAsync(cancellationToken);
    }

    public string UrlOf(string? kind = null, LetterState? state = null, bool issued = false, int? year = null, int part = 1)
    {
        var query = new List<string>();
        if (kind is not null) query.Add($"kind={Uri.EscapeDataString(kind)}");
        if (state is not null) query.Add($"state={state}");
        if (issued) query.Add("issued=true");
        if (Unit is { } unit) query.Add($"unit={unit:N}");
        if (year is not null) query.Add($"year={year}");
        if (part > 1) query.Add($"part={part}");
        return Links.Letters(query.Count == 0 ? null : string.Join('&', query));
    }
}
