using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Units;

internal static class UnitsSetup
{
    public static void AddUnits(this IServiceCollection services)
    {
        services.AddScoped<EstablishUnit>();
        services.AddScoped<ChangeUnit>();
        services.AddScoped<AbolishUnit>();
        services.AddScoped<TiesOfUnit>();
        services.AddScoped<ImportUnits>();
    }

    public static void MapUnits(this WebApplication app)
    {
        app.MapGet(Links.Template(Links.Units()), [Authorize<MayManagePeople>] () => Results.File(UnitSheet.Template(), FileTypes.Excel, "单位导入模板.xlsx"));
        app.MapGet(Links.Export(Links.Units()), [Authorize<MaySeePeople>] async (BihuanDb db, CurrentActor current, CancellationToken cancellationToken) =>
            Results.File(await UnitSheet.ExportAsync(db, current.Required, cancellationToken), FileTypes.Excel, "单位.xlsx"));
    }
}
