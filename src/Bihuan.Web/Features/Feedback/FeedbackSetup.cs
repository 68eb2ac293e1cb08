namespace Bihuan.Web.Features.Feedback;

internal static class FeedbackSetup
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddScoped<ReadFeedbackDocument>();
        services.AddScoped<EditReview>();
        services.AddScoped<DecideLikeness>();
        services.AddScoped<ConfirmReview>();
        services.AddScoped<UndoImport>();
        services.AddScoped<ReviewActs>();
    }

    public static void MapFeedback(this WebApplication app) => app.MapOriginal();
}
