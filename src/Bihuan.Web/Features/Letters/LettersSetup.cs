namespace Bihuan.Web.Features.Letters;

internal static class LettersSetup
{
    public static void AddLetters(this IServiceCollection services)
    {
        services.AddScoped<AnswerLetter>();
        services.AddScoped<ApproveLetter>();
        services.AddScoped<DecideProposal>();
        services.AddScoped<DraftLetter>();
        services.AddScoped<EditLetter>();
        services.AddScoped<IssueLetter>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<ProposalJob>();
        services.AddScoped<ProposeTalks>();
        services.AddScoped<RecordTalk>();
    }

    public static void MapLetters(this WebApplication app) => app.MapLetterFile();
}
