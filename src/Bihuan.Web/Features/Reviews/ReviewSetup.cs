namespace Bihuan.Web.Features.Reviews;

internal static class ReviewSetup
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddScoped<SubmitForReview>();
        services.AddScoped<ReviewFinding>();
    }
}
