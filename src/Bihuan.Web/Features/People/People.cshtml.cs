using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.People;

[Authorize<MaySeePeople>]
internal sealed class PeopleIndexPage(PeopleList people, BihuanDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public PeoplePage List { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> RoleChoices { get; } = PostChoices.AllRoles();
    public bool MayManage => new MayManagePeople().Allows(current.Required);
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || Unit is not null || Role is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var word = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();
        UnitId? unit = Unit is { } id ? new UnitId(id) : null;
        List = await people.ReadAsync(new PeopleQuestion(word, unit, Role, After, Before), current.Required, cancellationToken);
        Units = await UnitOptions.AllAsync(db, current.Required, cancellationToken);
    }

    /// <summary>The same question on another page; null where there is no such page.</summary>
    public string? UrlOf(string? before = null, string? after = null)
    {
        if (before is null && after is null) return null;
        var query = new Dictionary<string, string?> { ["q"] = Q, ["unit"] = Unit?.ToString("N"), ["role"] = Role?.ToString(), ["before"] = before, ["after"] = after };
        return Links.People() + QueryString.Create(query.Where(part => !string.IsNullOrEmpty(part.Value)));
    }
}

/// <summary>What the forms about posts offer.</summary>
internal static class PostChoices
{
    public static IReadOnlyList<SelectListItem> AllRoles() =>
        [.. Enum.GetValues<Role>().Select(role => new SelectListItem(Words.Of(role), role.ToString()))];
}
