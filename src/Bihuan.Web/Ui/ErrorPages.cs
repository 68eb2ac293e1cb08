using System.Security.Cryptography;
using Bihuan.Domain;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>
/// Turns what a request threw into a status; the status page tells about it. What is not there, or not for this actor, is a
/// 404 wherever it is noticed. A fault is told by its number in the log and nothing else.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception thrown) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusOf(thrown);
            if (thrown is NotFoundException) await http.RequestServices.GetRequiredService<RefusedAccess>().NothingThereAsync(http);
            http.Features.Set(FailureOf(thrown));
        }
    }

    private static int StatusOf(Exception thrown) => thrown switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        RefusedException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private Failure FailureOf(Exception thrown)
    {
        switch (thrown)
        {
            case RefusedException refused: return new Failure(null, [.. refused.Reasons.Select(reason => reason.Text)]);
            case DbUpdateConcurrencyException: return new Failure(null, ["他人刚刚修改了同一内容"]);
            case NotFoundException or AntiforgeryValidationException or BadHttpRequestException: return new Failure(null, []);
        }

        var id = RandomNumberGenerator.GetHexString(8);
        log.LogError(thrown, "Fault {Id}", id);
        return new Failure(id, []);
    }
}
