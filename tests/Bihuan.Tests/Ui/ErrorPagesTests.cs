using Bihuan.Domain;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bihuan.Tests.Ui;

public class ErrorPagesTests
{
    [Fact]
    public async Task A_fault_is_told_by_its_number_only()
    {
        var (status, failure) = await ThrowAsync(new InvalidOperationException("connection string"));
        Assert.Equal(500, status);
        Assert.Matches("^[0-9A-F]{8}$", failure.Id);
        Assert.Empty(failure.Reasons);
    }

    [Fact]
    public async Task A_refusal_that_no_page_caught_becomes_409_with_its_reasons()
    {
        var (status, failure) = await ThrowAsync(new RefusedException(new Missing("姓名")));
        Assert.Equal(409, status);
        Assert.Equal(["请填写姓名"], failure.Reasons);
        Assert.Null(failure.Id);
    }

    private static async Task<(int Status, Failure Failure)> ThrowAsync(Exception thrown)
    {
        var http = new DefaultHttpContext();
        await new ErrorPages(_ => throw thrown, NullLogger<ErrorPages>.Instance).InvokeAsync(http);
        return (http.Response.StatusCode, http.Features.Get<Failure>()!);
    }
}
