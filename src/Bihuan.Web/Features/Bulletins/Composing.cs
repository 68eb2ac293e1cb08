namespace Bihuan.Web.Features.Bulletins;

/// <summary>How far a composition is, in steps of the same kind of work: weeks, the stock, points of the trend.</summary>
internal sealed record ComposingStep(int Done, int Total, string What);

/// <summary>Asked before every step of a composition whether it is still wanted; it says no by an <see cref="OperationCanceledException"/>.</summary>
internal sealed class Composing(Func<ComposingStep, Task> tell)
{
    private int _done, _total = 1;

    /// <summary>For whoever waits for the result itself.</summary>
    public static Composing Unwatched => new(_ => Task.CompletedTask);

    public void Expect(int steps) => _total = steps;

    public Task BeginAsync(string what) => tell(new(_done++, _total, what));
}
