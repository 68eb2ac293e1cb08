using System.CommandLine;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Features.Accounts;
using Bihuan.Web.Features.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Cli;

/// <summary>
/// <c>bihuan user list|add|reset|disable|enable</c>: accounts without a browser, for whoever has the machine. The same use cases as
/// the pages; the history names the program as the one who did it. A server that runs meanwhile notices within 20 seconds.
/// </summary>
internal static class UserCommand
{
    private static readonly Argument<string> UserName = new("登录名") { Description = "登录名" };
    private static readonly Option<string?> RegionName = new("--region") { Description = "县（区）名称；只有一个时可不填" };
    private static readonly Option<string> Name = new("--name") { Description = "姓名", Required = true };
    private static readonly Option<string> Code = new("--code") { Description = "人员编码；已登记的人员按编码找到", Required = true };
    private static readonly Option<string> UnitCode = new("--unit") { Description = "任职单位的编码", DefaultValueFactory = _ => "0" };
    private static readonly Option<Role> PostRole = new("--role") { Description = "角色，例如 SystemAdmin", DefaultValueFactory = _ => Role.SystemAdmin };

    public static Command Create()
    {
        var add = new Command("add", "登记人员、任命并开通账号，输出一次性密码") { UserName, Name, Code, UnitCode, PostRole, RegionName };
        add.SetAction((parsed, cancellationToken) => CommandScope.RunAsync(parsed, (services, token) => AddAsync(services, parsed, token), cancellationToken));
        var command = new Command("user", "管理账号") { add };
        command.Subcommands.Add(ListCommand());
        command.Subcommands.Add(OnOne("reset", "重置密码，输出一次性密码", async (services, person, actor, token) =>
            new { password = await services.GetRequiredService<ResetPassword>().ResetAsync(person, actor, token) }));
        command.Subcommands.Add(OnOne("disable", "停用账号", async (services, person, actor, token) =>
        {
            await services.GetRequiredService<CloseAccount>().CloseAsync(person, actor, token);
            return new { disabled = true };
        }));
        command.Subcommands.Add(OnOne("enable", "恢复账号", async (services, person, actor, token) =>
        {
            await services.GetRequiredService<CloseAccount>().ReopenAsync(person, actor, token);
            return new { disabled = false };
        }));
        return command;
    }

    private static Command ListCommand()
    {
        var list = new Command("list", "列出账号");
        list.SetAction((parsed, cancellationToken) => CommandScope.RunAsync(parsed, async (services, token) =>
        {
            var db = services.GetRequiredService<BihuanDb>();
            return await (
                from account in db.Users.AsNoTracking()
                join person in db.People on account.PersonId equals person.Id
                join region in db.Regions on person.RegionId equals region.Id
                orderby region.Name, account.UserName
                select new { userName = account.UserName, name = person.Name, code = person.Code, region = region.Name, disabled = account.IsDisabled, mustChangePassword = account.MustChangePassword }).ToListAsync(token);
        }, cancellationToken));
        return list;
    }

    private static Command OnOne(string verb, string what, Func<IServiceProvider, PersonId, Actor, CancellationToken, Task<object>> act)
    {
        var command = new Command(verb, what) { UserName };
        command.SetAction((parsed, cancellationToken) => CommandScope.RunAsync(parsed, async (services, token) =>
        {
            var name = parsed.GetValue(UserName)!.ToUpperInvariant();
            var db = services.GetRequiredService<BihuanDb>();
            var found = await (
                from account in db.Users
                join person in db.People on account.PersonId equals person.Id
                where account.NormalizedUserName == name
                select new { person.Id, person.RegionId }).SingleOrDefaultAsync(token) ?? throw new RefusedException(new AccountRefused("没有此登录名"));
            return await act(services, found.Id, Actor.System(found.RegionId), token);
        }, cancellationToken));
        return command;
    }

    private static async Task<object> AddAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<BihuanDb>();
        var actor = Actor.System(await RegionAsync(db, parsed.GetValue(RegionName), cancellationToken));
        var (code, unitCode, role) = (parsed.GetValue(Code)!.Trim(), parsed.GetValue(UnitCode), parsed.GetValue(PostRole));
        var unit = await db.Units.VisibleTo(actor).Where(u => u.Code == unitCode).Select(u => (UnitId?)u.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(new AccountRefused("没有此编码的单位"));
        var known = await db.People.VisibleTo(actor).Where(p => p.Code == code).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(cancellationToken);
        var person = known ?? await services.GetRequiredService<EnterPerson>().EnterAsync(new NewPerson(parsed.GetValue(Name)!, code, null), actor, cancellationToken);
        var today = services.GetRequiredService<OfficeClock>().Today;
        var isHeld = await db.People.AnyAsync(p => p.Id == person && p.Posts.Any(post => post.UnitId == unit && post.Role == role && (post.To == null || post.To >= today)), cancellationToken);
        if (!isHeld) await services.GetRequiredService<AppointPerson>().AppointAsync(new Appointment(person, unit, role, today, null), actor, cancellationToken);
        return new { password = await services.GetRequiredService<OpenAccount>().OpenAsync(new NewAccount(person, parsed.GetValue(UserName)!), actor, cancellationToken) };
    }

    private static async Task<RegionId> RegionAsync(BihuanDb db, string? name, CancellationToken cancellationToken)
    {
        var regions = await db.Regions.Where(region => name == null || region.Name == name).Select(region => new { region.Id, region.Name }).ToListAsync(cancellationToken);
        return regions.Count switch
        {
            1 => regions[0].Id,
            0 => throw new RefusedException(new AccountRefused("没有此县（区）；首次使用请先打开设置链接完成设置")),
            _ => throw new RefusedException(new AccountRefused($"请用 --region 指明县（区）：{string.Join("、", regions.Select(region => region.Name))}")),
        };
    }
}
