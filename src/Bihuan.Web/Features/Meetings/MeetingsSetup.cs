using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Meetings;

internal static class MeetingsSetup
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<MeetingFilesSeen>();
        services.AddScoped<Circles>();
        services.AddScoped<RegisterMeeting>();
        services.AddScoped<RegisterRegionMeeting>();
        services.AddScoped<CorrectMeeting>();
        services.AddScoped<ReportMeeting>();
        services.AddScoped<AcknowledgeNotice>();
        services.AddScoped<AppraiseMeeting>();
        services.AddScoped<CompleteDecision>();
        services.AddScoped<ViewMeetingFile>();
    }

    public static void MapMeetings(this WebApplication app)
    {
        app.MapGet("/meetings/{id:guid}/minutes/{number:int}", Hand(isReport: false));
        app.MapGet("/meetings/{id:guid}/report/{number:int}", Hand(isReport: true));
    }

    private static Delegate Hand(bool isReport) =>
        [Authorize<MaySeeFindings>] async (Guid id, int number, bool? download, HttpContext http, ViewMeetingFile view, CurrentActor current, FileVault vault, CancellationToken cancellationToken) =>
        {
            var (file, keptAt) = await view.RunAsync(new MeetingId(id), isReport, number, current.Required, cancellationToken);
            return FileAnswer.Of(http, vault, file, keptAt, download is true);
        };
}
