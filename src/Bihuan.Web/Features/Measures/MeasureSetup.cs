namespace Bihuan.Web.Features.Measures;

internal static class MeasureSetup
{
    public static void AddMeasures(this IServiceCollection services)
    {
        services.AddScoped<SetGoal>();
        services.AddScoped<SaveMeasure>();
        services.AddScoped<DropMeasure>();
        services.AddScoped<MeetMilestone>();
    }
}
