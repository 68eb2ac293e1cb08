using Bihuan.Domain;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

/// <summary>All rounds with their numbers; every number leads to its rows.</summary>
[Authorize<MaySeeRounds>]
internal sealed class RoundsPage(BihuanDb db, CurrentActor current) : PageModel
{
    public RoundFilter Filter { get; private set; } = null!;
    public IReadOnlyList<RoundRow> Rows { get; private set; } = [];
    public IReadOnlyList<TypeFigures> Types { get; private set; } = [];
    public IReadOnlyList<Term> Terms { get; private set; } = [];
    public bool MayOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Filter = RoundFilter.Of(Request.Query);
        Rows = await RoundFigures.RowsAsync(db, Filter, actor, cancellationToken);
        Types = RoundFigures.ByType(Rows);
        Terms = await db.Terms.AsNoTracking().Where(term => term.RegionId == actor.Region).OrderByDescending(term => term.Number).ToListAsync(cancellationToken);
        MayOpen = actor.HoldsAny(new MayRunRounds().Roles);
    }

    /// <summary>A choice of one filter beside the others, which stay.</summary>
    public IEnumerable<(string Text, RoundFilter Filter, bool IsChosen)> Choices(string of) => of switch
    {
        "term" => Choices<TermId>(Terms.Select(term => (term.Name, term.Id)), Filter.Term, chosen => Filter with { Term = chosen }),
        "type" => Choices<RoundType>(Enum.GetValues<RoundType>().Select(type => (RoundWords.Of(type), type)), Filter.Type, chosen => Filter with { Type = chosen }),
        _ => Choices<RoundSource>(Enum.GetValues<RoundSource>().Select(source => (RoundWords.Of(source), source)), Filter.Source, chosen => Filter with { Source = chosen }),
    };

    private static IEnumerable<(string, RoundFilter, bool)> Choices<T>(IEnumerable<(string Text, T Value)> all, T? chosen, Func<T?, RoundFilter> with) where T : struct =>
        all.Select(choice => (choice.Text, with(choice.Value), Equals(choice.Value, chosen))).Prepend(("全部", with(null), chosen is null));
}
