using Bihuan.Web.Features.Closures;
using Bihuan.Web.Features.Evidence;
using Bihuan.Web.Features.Feedback;
using Bihuan.Web.Features.Findings;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Features.Measures;
using Bihuan.Web.Features.Progress;
using Bihuan.Web.Features.Responsibilities;
using Bihuan.Web.Features.Reviews;
using Bihuan.Web.Features.Rounds;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Features.SignIn;

namespace Bihuan.Web.Features;

/// <summary>One line per feature. A feature shows the program at most an AddX and a MapX; all else stays inside it.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddFeedback();
        services.AddInspections();
        services.AddLedger();
        services.AddRounds();
        services.AddSetup();
        services.AddSignIn();
        services.AddFindings();
        services.AddResponsibilities();
        services.AddMeasures();
        services.AddProgress();
        services.AddEvidence();
        services.AddReviews();
        services.AddClosures();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapLedger();
        app.MapSignOut();
        app.MapFeedback();
        app.MapEvidence();
    }
}
