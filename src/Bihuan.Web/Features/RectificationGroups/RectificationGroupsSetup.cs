namespace Bihuan.Web.Features.RectificationGroups;

internal static class RectificationGroupsSetup
{
    public static void AddRectificationGroups(this IServiceCollection services) => services.AddScoped<SetUpGroup>();
}
