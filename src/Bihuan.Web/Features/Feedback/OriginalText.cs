using System.Text.Encodings.Web;
using Bihuan.Domain.Feedback;
using Microsoft.AspNetCore.Html;

namespace Bihuan.Web.Features.Feedback;

/// <summary>
/// The original, character for character, with every passage marked: numbered and coloured where it belongs to a candidate,
/// pale where it is left out, framed where nobody has decided. Each mark is an anchor to its candidate and is one.
/// </summary>
internal sealed class OriginalText(FeedbackDocument document, int? opened) : IHtmlContent
{
    /// <summary>Colours repeat; the number beside them does not.</summary>
    public const int Colours = 6;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var orders = document.List.Candidates.Select((candidate, index) => (candidate.Number, Order: index + 1)).ToDictionary(pair => pair.Number, pair => pair.Order);
        var (at, seen) = (0, new HashSet<int>());
        foreach (var passage in document.List.Passages)
        {
            encoder.Encode(writer, document.Text[at..passage.Start]);
            if (passage.Candidate is { } number) WriteMarked(writer, passage, number, orders[number], isFirst: seen.Add(number));
            else writer.Write($"<span id=\"p-{passage.Start}\" class=\"passage {(passage.IsUnhandled ? "is-unhandled" : "is-left-out")}\" data-start=\"{passage.Start}\" title=\"{encoder.Encode(passage.LeftOut ?? "未处理")}\">");
            encoder.Encode(writer, document.Text[passage.Start..passage.End]);
            writer.Write("</span>");
            at = passage.End;
        }

        encoder.Encode(writer, document.Text[at..]);
    }

    private void WriteMarked(TextWriter writer, Passage passage, int number, int order, bool isFirst)
    {
        writer.Write($"<span id=\"p-{passage.Start}\" class=\"passage mark-{order % Colours}{(number == opened ? " is-opened" : "")}\" data-start=\"{passage.Start}\" data-candidate=\"{number}\">");
        if (isFirst) writer.Write($"<a class=\"mark-number\" href=\"#c-{number}\" aria-label=\"第{order}条\">{order}</a>");
    }
}
