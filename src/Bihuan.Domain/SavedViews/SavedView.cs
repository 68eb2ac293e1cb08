using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.SavedViews;

/// <summary>常用视图: a named question to the ledger, one's own or shared with the whole region. It keeps the question, never the rows.</summary>
public sealed class SavedView : Aggregate
{
    private SavedView() { }

    private SavedView(Actor owner, string name, string query, bool isShared)
    {
        Id = SavedViewId.New();
        (RegionId, OwnerId, Name, Query, IsShared) = (owner.Region, owner.Person, name, query, isShared);
    }

    public SavedViewId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public PersonId OwnerId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The ledger's query string, without the place on the page.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Offered to everybody of the region; what each sees in it is still his own scope.</summary>
    public bool IsShared { get; private set; }

    protected override Subject Subject => new("saved-view", Id.Value);

    public static SavedView Keep(string name, string query, bool isShared, Actor owner, DateTimeOffset at)
    {
        if (name.Trim().Length == 0) throw new RefusedException(new Missing("视图名称"));
        if (name.Trim().Length > 40) throw new RefusedException(new ViewNameTooLong());
        var view = new SavedView(owner, name.Trim(), query, isShared);
        view.Happen("saved-view.kept", owner, at, $"保存视图“{view.Name}”", new { view.Name, view.Query, view.IsShared });
        return view;
    }

    /// <summary>Only the owner takes his view away, also a shared one.</summary>
    public void Discard(Actor actor, DateTimeOffset at)
    {
        if (actor.Person != OwnerId) throw new RefusedException(new NotYourView());
        Happen("saved-view.discarded", actor, at, $"删除视图“{Name}”", new { Name, Query });
    }
}

public sealed record ViewNameTooLong() : Refusal("视图名称不能超过40个字");
public sealed record NotYourView() : Refusal("只能删除本人保存的视图");
