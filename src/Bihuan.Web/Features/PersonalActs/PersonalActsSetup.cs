namespace Bihuan.Web.Features.PersonalActs;

internal static class PersonalActsSetup
{
    public static void AddPersonalActs(this IServiceCollection services) => services.AddScoped<RegisterPersonalAct>();

    public static void MapPersonalActs(this WebApplication app) => app.MapPersonalActFile();
}
