using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

[Authorize<MayRunRounds>]
internal sealed class NewRoundPage(OpenRound openRound, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请选择届次")]
    public Guid? Term { get; set; }

    [BindProperty, Required(ErrorMessage = "请选择规则集")]
    public Guid? Rules { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写轮次序号")]
    public int? Number { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写轮次名称")]
    public string Name { get; set; } = "";

    [BindProperty]
    public RoundType Type { get; set; }

    [BindProperty]
    public RoundSource Source { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写开始日期")]
    public DateOnly? StartsOn { get; set; }

    public IReadOnlyList<SelectListItem> Terms { get; private set; } = [];
    public IReadOnlyList<SelectListItem> RuleSets { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Types { get; } = [.. Enum.GetValues<RoundType>().Select(type => new SelectListItem(RoundWords.Of(type), type.ToString()))];
    public IReadOnlyList<SelectListItem> Sources { get; } = [.. Enum.GetValues<RoundSource>().Select(source => new SelectListItem(RoundWords.Of(source), source.ToString()))];

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        RoundId opened = default;
        return await ActAsync(
            async () => opened = await openRound.OpenAsync(Input, current.Required, cancellationToken),
            () => (Links.Round(opened), $"已设立{Name}，请列入被巡察单位。"),
            () => FillAsync(cancellationToken));
    }

    private RoundInput Input => new(new TermId(Term!.Value), new RuleSetId(Rules!.Value), new RoundContent(Number!.Value, Name, Type, Source, StartsOn!.Value));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        Terms = await db.Terms.AsNoTracking().Where(term => term.RegionId == region).OrderByDescending(term => term.Number)
            .Select(term => new SelectListItem(term.Name, term.Id.Value.ToString())).ToListAsync(cancellationToken);
        var versions = await db.RuleSets.AsNoTracking().Where(rules => rules.RegionId == region)
            .Select(rules => new { rules.Id, rules.Name, rules.Number, rules.Title }).ToListAsync(cancellationToken);
        RuleSets = [.. versions.GroupBy(rules => rules.Name).Select(same => same.MaxBy(rules => rules.Number)!).OrderBy(rules => rules.Name)
            .Select(rules => new SelectListItem($"{rules.Title} 第{rules.Number}版", rules.Id.Value.ToString()))];
    }
}
