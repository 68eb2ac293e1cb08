using Bihuan.Domain;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

internal sealed record RuleSetRow(RuleSetId Id, string Title, int Number, int Rounds);

/// <summary>Every version of the rules and how many rounds run by it.</summary>
[Authorize<MaySeeRuleSets>]
internal sealed class RuleSetsPage(BihuanDb db, CurrentActor current) : PageModel
{
    public IReadOnlyList<RuleSetRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await db.RuleSets.AsNoTracking()
        .Where(rules => rules.RegionId == current.Required.Region)
        .OrderBy(rules => rules.Name).ThenByDescending(rules => rules.Number)
        .Select(rules => new RuleSetRow(rules.Id, rules.Title, rules.Number, db.Rounds.Count(round => round.RuleSetId == rules.Id)))
        .ToListAsync(cancellationToken);
}

/// <summary>One version, to read.</summary>
[Authorize<MaySeeRuleSets>]
internal sealed class RuleSetPage(BihuanDb db, CurrentActor current) : PageModel
{
    public RuleSetId Id { get; private set; }
    public bool MayEdit { get; private set; }
    public bool MaySeeRounds => new MaySeeRounds().Allows(current.Required);
    public RuleSet Rules { get; private set; } = null!;
    public IReadOnlyList<(RoundId Id, string Name)> Rounds { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var version = Id = new RuleSetId(id);
        MayEdit = current.Required.HoldsAny(new MayRunRounds().Roles);
        Rules = (await db.RuleSets.AsNoTracking().SingleOrNotFoundAsync(rules => rules.Id == version && rules.RegionId == current.Required.Region, cancellationToken)).Rules;
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.RuleSetId == version).OrderBy(round => round.StartsOn)
            .Select(round => new { round.Id, round.Name }).ToListAsync(cancellationToken);
        Rounds = [.. rounds.Select(round => (round.Id, round.Name))];
    }
}
