using Bihuan.Web.Features.Accounts;
using Bihuan.Web.Features.Closures;
using Bihuan.Web.Features.Evidence;
using Bihuan.Web.Features.Feedback;
using Bihuan.Web.Features.Findings;
using Bihuan.Web.Features.History;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Features.Measures;
using Bihuan.Web.Features.People;
using Bihuan.Web.Features.Progress;
using Bihuan.Web.Features.Responsibilities;
using Bihuan.Web.Features.Reviews;
using Bihuan.Web.Features.Rounds;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Features.SignIn;
using Bihuan.Web.Features.Units;

namespace Bihuan.Web.Features;

/// <summary>One line per feature. A feature shows the program at most an AddX and a MapX; all else stays inside it.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddClosures();
        services.AddEvidence();
        services.AddFeedback();
        services.AddFindings();
        services.AddHistory();
        services.AddInspections();
        services.AddLedger();
        services.AddMeasures();
        services.AddPeople();
        services.AddProgress();
        services.AddResponsibilities();
        services.AddReviews();
        services.AddRounds();
        services.AddSetup();
        services.AddSignIn();
        services.AddUnits();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapEvidence();
        app.MapFeedback();
        app.MapLedger();
        app.MapPeople();
        app.MapSignOut();
        app.MapUnits();
    }
}
