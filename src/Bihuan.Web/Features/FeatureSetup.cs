using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Features.SignIn;

namespace Bihuan.Web.Features;

/// <summary>One line per feature. A feature shows the program at most an AddX and a MapX; all else stays inside it.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddLedger();
        services.AddSetup();
        services.AddSignIn();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapSignOut();
    }
}
