using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.People;

internal static class PeopleSetup
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<EnterPerson>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<AppointPerson>();
        services.AddScoped<ReleasePerson>();
        services.AddScoped<PeopleList>();
        services.AddScoped<ImportPeople>();
    }

    public static void MapPeople(this WebApplication app)
    {
        app.MapGet(Links.Template(Links.People()), [Authorize<MayManagePeople>] () => Results.File(PeopleSheet.Template(), FileTypes.Excel, "人员导入模板.xlsx"));
        app.MapGet(Links.Export(Links.People()), [Authorize<MaySeePeople>] async (BihuanDb db, CurrentActor current, CancellationToken cancellationToken) =>
            Results.File(await PeopleSheet.ExportAsync(db, current.Required, cancellationToken), FileTypes.Excel, "人员.xlsx"));
    }
}
