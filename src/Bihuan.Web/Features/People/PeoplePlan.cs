using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Office.Workbooks;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.People;

/// <summary>A person may hold several posts, one row each; his rows must call him the same.</summary>
internal sealed class PeoplePlan(Dictionary<string, Person> people, Dictionary<string, Unit> units, OfficeClock clock, Actor actor) : ImportPlan(PeopleSheet.Columns)
{
    private readonly Dictionary<string, SheetRow> _first = [];

    protected override void ApplyRows(IReadOnlyList<SheetRow> rows)
    {
        foreach (var row in rows) Take(row);
    }

    private void Take(SheetRow row)
    {
        var (isSound, agrees) = (IsSound(row), AgreesWithFirst(row));
        if (!isSound || !agrees) return;
        var done = new List<string>();
        var person = TakePerson(row, done, out var isNew);
        TakePost(row, person, done);
        Tell(row, person.Name, isNew, done);
    }

    private bool IsSound(SheetRow row)
    {
        var before = Faults;
        CheckCells(row);
        if (row[PeopleSheet.Code].Length > 32) Wrong(row, PeopleSheet.Code, "不超过32个字符");
        if (row[PeopleSheet.Name].Length > 40) Wrong(row, PeopleSheet.Name, "不超过40字");
        if (row[PeopleSheet.Title].Length > 60) Wrong(row, PeopleSheet.Title, "不超过60字");
        CheckPost(row);
        return Faults == before;
    }

    private void CheckPost(SheetRow row)
    {
        var (unit, role) = (row[PeopleSheet.Unit], row[PeopleSheet.Role]);
        if (unit.Length == 0 != (role.Length == 0)) Wrong(row, unit.Length == 0 ? PeopleSheet.Unit : PeopleSheet.Role, "单位编码和角色须同时填写，或者同时留空");
        if (unit.Length > 0 && !units.ContainsKey(unit)) Wrong(row, PeopleSheet.Unit, "没有此编码的单位：请核对，或先导入单位");
        if (role.Length > 0 && !PeopleSheet.RoleWords.ContainsKey(role)) Wrong(row, PeopleSheet.Role, $"只能填写：{string.Join("、", PeopleSheet.RoleWords.Keys)}");
        foreach (var day in new[] { PeopleSheet.From, PeopleSheet.To })
        {
            if (row[day].Length > 0 && !CellText.TryDay(row[day], out _)) Wrong(row, day, "请填写日期，例如：2026-03-01");
        }
    }

    /// <summary>Several rows of one person must call him the same.</summary>
    private bool AgreesWithFirst(SheetRow row)
    {
        if (row[PeopleSheet.Code].Length == 0 || _first.TryAdd(row[PeopleSheet.Code], row)) return true;
        var first = _first[row[PeopleSheet.Code]];
        var differing = new[] { PeopleSheet.Name, PeopleSheet.Title }.Where(column => row[column] != first[column]).ToArray();
        foreach (var column in differing) Wrong(row, column, $"与第{first.Number}行同一编码的“{first[column]}”不一致，请改为相同");
        return differing.Length == 0;
    }

    private Person TakePerson(SheetRow row, List<string> done, out bool isNew)
    {
        var (code, name, title) = (row[PeopleSheet.Code], row[PeopleSheet.Name], row[PeopleSheet.Title]);
        isNew = !people.TryGetValue(code, out var person);
        if (person is null)
        {
            person = new Person(actor.Region, name, code, title.Length == 0 ? null : title);
            person.Enter(actor, clock.Now);
            people.Add(code, person);
            New.Add(person);
            done.Add($"登记，编码{code}");
            return person;
        }

        if (person.Name != name) done.Add($"姓名由“{person.Name}”改为“{name}”");
        if ((person.Title ?? "") != title) done.Add($"职务名称由“{person.Title}”改为“{title}”");
        person.Change(name, title, actor, clock.Now);
        return person;
    }

    private void TakePost(SheetRow row, Person person, List<string> done)
    {
        if (row[PeopleSheet.Unit].Length == 0) return;
        var (unit, role) = (units[row[PeopleSheet.Unit]], PeopleSheet.RoleWords[row[PeopleSheet.Role]]);
        DateOnly? from = CellText.TryDay(row[PeopleSheet.From], out var first) ? first : null;
        DateOnly? to = CellText.TryDay(row[PeopleSheet.To], out var last) ? last : null;
        var held = person.Posts.FirstOrDefault(post => post.UnitId == unit.Id && post.Role == role && (from is null ? post.IsHeldOn(clock.Today) : post.From == from));
        try
        {
            if (held is null) Appoint(person, unit, role, from ?? clock.Today, to, done);
            else End(row, person, held, to, done);
        }
        catch (RefusedException refused)
        {
            foreach (var reason in refused.Reasons) Wrong(row, PeopleSheet.Role, reason.Text);
        }
    }

    private void Appoint(Person person, Unit unit, Role role, DateOnly from, DateOnly? to, List<string> done)
    {
        unit.EnsureStandsUntil(to);
        person.Appoint(unit.Id, role, from, to, actor, clock.Now);
        done.Add($"任{unit.Name}{Words.Of(role)}，自{from:yyyy-MM-dd}{(to is { } last ? $"至{last:yyyy-MM-dd}" : "起")}");
    }

    /// <summary>A post may end earlier by an import, never later and never for the last system administrator: that is done by hand.</summary>
    private void End(SheetRow row, Person person, Post held, DateOnly? to, List<string> done)
    {
        if (held.To == to) return;
        if (to is null) Wrong(row, PeopleSheet.To, $"该任职已登记截止于{held.To:yyyy-MM-dd}，请填写此日期；如需继续任职，请另起一行重新任命");
        else if (held.Role == Role.SystemAdmin) Wrong(row, PeopleSheet.To, "系统管理员的离任请在人员页面办理");
        else
        {
            person.Release(held.Id, to.Value, actor, clock.Now);
            done.Add($"离任，任职至{to:yyyy-MM-dd}");
        }
    }
}
