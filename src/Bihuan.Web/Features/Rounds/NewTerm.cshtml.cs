using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Rounds;

[Authorize<MayRunRounds>]
internal sealed class NewTermPage(BeginTerm beginTerm, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请填写届次序号")]
    public int? Number { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写届次名称")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写起始日期")]
    public DateOnly? From { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => beginTerm.BeginAsync(new TermInput(Number!.Value, Name, From!.Value), current.Required, cancellationToken),
        () => (Links.NewRound(), $"已设立{Name}，请接着设立轮次。"),
        () => Task.CompletedTask);
}
