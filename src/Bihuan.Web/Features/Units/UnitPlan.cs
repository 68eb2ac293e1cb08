using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Office.Workbooks;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Units;

/// <summary>Units are taken from the top down, so that a unit's parent is known before it, wherever in the sheet it stands.</summary>
internal sealed class UnitPlan(Dictionary<string, Unit> known, Actor actor, DateTimeOffset now) : ImportPlan(UnitSheet.Columns)
{
    /// <summary>No tree of offices is deeper; a longer way up is a circle.</summary>
    private const int Deepest = 50;

    private readonly Dictionary<UnitId, string> _codes = known.Values.ToDictionary(unit => unit.Id, unit => unit.Code);
    private readonly Dictionary<UnitId, string> _names = known.Values.ToDictionary(unit => unit.Id, unit => unit.Name);

    protected override bool MustBeThere(Column column) => column.Required || column.Header == UnitSheet.Parent;

    protected override void ApplyRows(IReadOnlyList<SheetRow> rows)
    {
        var kept = rows.Where(IsSound).ToArray();
        foreach (var twice in kept.GroupBy(row => row[UnitSheet.Code]).SelectMany(same => same.Skip(1))) Wrong(twice, UnitSheet.Code, "此编码在表中重复出现，请只保留一行");
        var parents = kept.DistinctBy(row => row[UnitSheet.Code]).ToDictionary(row => row[UnitSheet.Code], row => row[UnitSheet.Parent]);
        foreach (var row in kept) CheckParent(row, parents);
        if (Faults > 0) return;
        foreach (var row in kept.OrderBy(row => DepthOf(row[UnitSheet.Code], parents))) Take(row, parents);
    }

    private bool IsSound(SheetRow row)
    {
        var before = Faults;
        CheckCells(row);
        if (row[UnitSheet.Kind] is { Length: > 0 } kind && !UnitSheet.Kinds.ContainsKey(kind)) Wrong(row, UnitSheet.Kind, $"只能填写：{string.Join("、", UnitSheet.Kinds.Keys)}");
        if (row[UnitSheet.Name].Length > 60) Wrong(row, UnitSheet.Name, "不超过60字");
        if (row[UnitSheet.Code].Length > 32) Wrong(row, UnitSheet.Code, "不超过32个字符");
        if (known.GetValueOrDefault(row[UnitSheet.Code]) is { AbolishedOn: not null } gone) Wrong(row, UnitSheet.Code, $"此编码属于已撤销的“{gone.Name}”，请使用新编码");
        return Faults == before;
    }

    private void CheckParent(SheetRow row, Dictionary<string, string> parents)
    {
        var (code, parent) = (row[UnitSheet.Code], row[UnitSheet.Parent]);
        var isRoot = known.GetValueOrDefault(code) is { ParentId: null };
        var isCommittee = row[UnitSheet.Kind] == Words.Of(UnitKind.RegionCommittee);
        if (isRoot != (parent.Length == 0)) Wrong(row, UnitSheet.Parent, isRoot ? "县（区）本级没有上级单位，请清空此格" : "请填写上级单位的编码");
        else if (!isRoot && !parents.ContainsKey(parent) && known.GetValueOrDefault(parent) is not { AbolishedOn: null }) Wrong(row, UnitSheet.Parent, "没有此编码的单位：请核对，或在表中增加该单位");
        else if (!isRoot && DepthOf(code, parents) == int.MaxValue) Wrong(row, UnitSheet.Parent, "上下级互为上级，请核对");
        if (isRoot != isCommittee) Wrong(row, UnitSheet.Kind, isRoot ? $"县（区）本级的类型只能是“{Words.Of(UnitKind.RegionCommittee)}”" : "县（区）本级只有一个，请改选其他类型");
    }

    /// <summary>Steps up to a unit without parent, as the tree will be after the import; the largest number where the way goes in a circle.</summary>
    private int DepthOf(string code, Dictionary<string, string> parents)
    {
        for (var depth = 0; depth <= Deepest; depth++)
        {
            var above = parents.GetValueOrDefault(code) ?? (known.GetValueOrDefault(code)?.ParentId is { } id ? _codes.GetValueOrDefault(id) : null);
            if (string.IsNullOrEmpty(above)) return depth;
            code = above;
        }

        return int.MaxValue;
    }

    private void Take(SheetRow row, Dictionary<string, string> parents)
    {
        var (code, name, kind) = (row[UnitSheet.Code], row[UnitSheet.Name], UnitSheet.Kinds[row[UnitSheet.Kind]]);
        UnitId? parent = row[UnitSheet.Parent].Length == 0 ? null : known[row[UnitSheet.Parent]].Id;
        if (known.GetValueOrDefault(code) is not { } unit)
        {
            unit = new Unit(actor.Region, parent, name, kind, code);
            unit.Establish(actor, now);
            known.Add(code, unit);
            _names[unit.Id] = name;
            New.Add(unit);
            Tell(row, name, isNew: true, [$"{Words.Of(kind)}，编码{code}，上级编码{row[UnitSheet.Parent]}"]);
            return;
        }

        Tell(row, name, isNew: false, [.. ChangesOf(unit, name, kind, parent)]);
        // Circles were refused above, over the tree as it will be; the tree of now is no measure while rows move.
        unit.Change(name, kind, parent, new HashSet<UnitId>(), actor, now);
    }

    private IEnumerable<string> ChangesOf(Unit unit, string name, UnitKind kind, UnitId? parent)
    {
        if (unit.Name != name) yield return $"名称由“{unit.Name}”改为“{name}”";
        if (unit.Kind != kind) yield return $"类型由“{Words.Of(unit.Kind)}”改为“{Words.Of(kind)}”";
        if (unit.ParentId != parent) yield return $"上级由“{NameOf(unit.ParentId)}”改为“{NameOf(parent)}”";
    }

    private string NameOf(UnitId? id) => id is { } unit ? _names.GetValueOrDefault(unit, "无") : "无";
}
