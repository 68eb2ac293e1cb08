using System.Text.Json;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Http.Features;

namespace Bihuan.Web.Features.Drafts;

/// <summary>
/// The drafts of whoever is signed in, for the script of long forms. They ask for no antiforgery token: a draft must be kept
/// when the page's token is no longer good. A foreign page cannot send JSON here without being asked first by the browser.
/// </summary>
internal static class DraftsSetup
{
    public static void AddDrafts(this IServiceCollection services) => services.AddScoped<KeepDraft>();

    public static void MapDrafts(this WebApplication app)
    {
        app.MapGet(Links.Drafts(), [Authorize<MayKeepOwnAccount>] async (string form, KeepDraft drafts, CurrentActor current, OfficeClock clock, CancellationToken cancellationToken) =>
            await drafts.FindAsync(form, current.Required, cancellationToken) is { } draft ? Answer(draft, clock) : Results.NoContent());
        app.MapPost(Links.Drafts(), [Authorize<MayKeepOwnAccount>] async (HttpContext http, KeepDraft drafts, CurrentActor current, OfficeClock clock, CancellationToken cancellationToken) =>
        {
            if (await ReadAsync(http.Request, cancellationToken) is not { } input) return Results.BadRequest();
            if (input.Form is not { Length: > 0 and <= FormDraft.LongestForm } || input.Fields?.GetRawText().Length > FormDraft.LongestFields || input.Page?.Length > FormDraft.LongestPage) return Results.BadRequest();
            return await drafts.RunAsync(input, current.Required, cancellationToken) is { } draft ? Answer(draft, clock) : Results.NoContent();
        });
    }

    /// <summary>Read here and not by the routing, whose own answer to another kind of content carries no permission and would end the session.</summary>
    private static async Task<DraftInput?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return null;
        // Before a byte is read: this door is open without a token.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = 4 * FormDraft.LongestFields;
        try
        {
            return await request.ReadFromJsonAsync<DraftInput>(cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The moment as it is said: the hour on the same day, else the day too.</summary>
    private static IResult Answer(KnownDraft draft, OfficeClock clock)
    {
        var at = OfficeClock.Local(draft.SavedAt);
        var savedAt = at.ToString(OfficeClock.DayOf(draft.SavedAt) == clock.Today ? "HH:mm" : "M月d日 HH:mm");
        return Results.Json(new { savedAt, fields = JsonSerializer.Deserialize<JsonElement>(draft.Fields) });
    }
}
