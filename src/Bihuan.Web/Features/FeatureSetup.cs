using Bihuan.Web.Features.Accounts;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Features.Closures;
using Bihuan.Web.Features.Deadlines;
using Bihuan.Web.Features.Delegations;
using Bihuan.Web.Features.Drafts;
using Bihuan.Web.Features.DutyReports;
using Bihuan.Web.Features.Evidence;
using Bihuan.Web.Features.Feedback;
using Bihuan.Web.Features.Findings;
using Bihuan.Web.Features.Handbook;
using Bihuan.Web.Features.Handovers;
using Bihuan.Web.Features.History;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Features.Letters;
using Bihuan.Web.Features.Measures;
using Bihuan.Web.Features.Meetings;
using Bihuan.Web.Features.Notifications;
using Bihuan.Web.Features.People;
using Bihuan.Web.Features.PersonalActs;
using Bihuan.Web.Features.Plans;
using Bihuan.Web.Features.Progress;
using Bihuan.Web.Features.RectificationGroups;
using Bihuan.Web.Features.Recurrences;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Features.Reports;
using Bihuan.Web.Features.Responsibilities;
using Bihuan.Web.Features.Reviews;
using Bihuan.Web.Features.Rounds;
using Bihuan.Web.Features.RuleSets;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Features.SignIn;
using Bihuan.Web.Features.Supervisions;
using Bihuan.Web.Features.Units;
using Bihuan.Web.Features.WallChart;

namespace Bihuan.Web.Features;

/// <summary>One line per feature. A feature shows the program at most an AddX and a MapX; all else stays inside it.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddBulletins();
        services.AddClosures();
        services.AddDeadlines();
        services.AddDelegations();
        services.AddDrafts();
        services.AddDutyReports();
        services.AddEvidence();
        services.AddFeedback();
        services.AddFindings();
        services.AddHandbook();
        services.AddHandovers();
        services.AddHistory();
        services.AddInspections();
        services.AddLedger();
        services.AddLetters();
        services.AddMeasures();
        services.AddMeetings();
        services.AddNotifications();
        services.AddPeople();
        services.AddPersonalActs();
        services.AddPlans();
        services.AddProgress();
        services.AddReminders();
        services.AddRectificationGroups();
        services.AddRecurrences();
        services.AddReports();
        services.AddResponsibilities();
        services.AddReviews();
        services.AddRounds();
        services.AddRuleSets();
        services.AddSetup();
        services.AddSignIn();
        services.AddSupervisions();
        services.AddUnits();
        services.AddWallChart();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapDelegations();
        app.MapDrafts();
        app.MapEvidence();
        app.MapFeedback();
        app.MapLedger();
        app.MapLetters();
        app.MapMeetings();
        app.MapNotifications();
        app.MapPeople();
        app.MapPersonalActs();
        app.MapPlans();
        app.MapReports();
        app.MapRuleSets();
        app.MapSignOut();
        app.MapUnits();
        app.MapWallChart();
    }
}
