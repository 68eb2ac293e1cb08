namespace Bihuan.Web.Features.Inspections;

internal static class InspectionsSetup
{
    public static void AddInspections(this IServiceCollection services)
    {
        services.AddScoped<RegisterFeedbackMeeting>();
        services.AddScoped<CorrectFeedbackMeeting>();
        services.AddScoped<IssueFindings>();
        services.AddScoped<EndConcentratedPeriods>();
        services.AddScoped<PeriodJob>();
        services.AddScoped<GiveFeedback>();
        services.AddScoped<AssignOfficer>();
        services.AddScoped<FollowUpInspection>();
        services.AddScoped<CarryLeftovers>();
    }
}
