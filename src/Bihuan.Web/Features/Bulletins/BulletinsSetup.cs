namespace Bihuan.Web.Features.Bulletins;

internal static class BulletinsSetup
{
    public static void AddBulletins(this IServiceCollection services)
    {
        services.AddScoped<BulletinBasesOf>();
        services.AddScoped<BulletinFiguresOf>();
        services.AddScoped<ComposeBulletin>();
        services.AddScoped<StartComposition>();
        services.AddScoped<DecideBulletin>();
        services.AddSingleton<Compositions>();
        services.AddHostedService(provider => provider.GetRequiredService<Compositions>());
    }
}
