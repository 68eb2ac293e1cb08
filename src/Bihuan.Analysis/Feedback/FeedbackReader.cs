using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Reads a feedback document into findings (A06): furniture out, lines joined, repeated blocks set aside, outline
/// built, findings searched, the rest accounted for.
/// </summary>
public static partial class FeedbackReader
{
    [GeneratedRegex(@"整改(?:工作|落实|进展|完成|集中)*(?:进展|落实|完成)?情况的?(?:通报|报告|公示|公告|说明|公开|公布|汇报)|整改(?:工作|落实)*(?:进展|结果|成效)(?:予以)?(?:通报|公布|公开|公示|报告)|整改(?:工作|落实|进展)*情况(?:予以|进行)(?:公布|公示|公开|通报)|已(?:完成)?整改|完成整改 ?\d|整改完成率|整改台账|整改(?:进展|落实)情况(?:公布|予以公布|报告|通报|公开)|整改[^。]{0,24}现将[^。]{0,12}情况(?:公布|报告|通报|公开)如下", RegexOptions.CultureInvariant)]
    private static partial Regex Rectification { get; }

    /// <summary>Reads the findings of a document. Never throws for what the text says: a text without findings
    /// gives none and a warning.</summary>
    /// <param name="document">The text and its blocks.</param>
    public static FeedbackReading Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var layout = PageLayout.Of(document);
        var search = new FindingSearch(IsRectification(layout), layout.Title.Any(line => ProblemList.IsMatch(line.Text)), layout.Title.Any(line => Plan.IsMatch(line.Text.Trim())));
        var root = OutlineBuilder.Build(layout.Body);
        var drafts = MergedFindings.Of([.. search.In(root), .. layout.Tables.SelectMany(table => TableFindings.In(table, TableHeadings.Over(table, root)))], IsRegulation(layout));
        return new ReadingAssembly(document, layout, search.Roles, drafts).Assemble();
    }

    [GeneratedRegex(@"整改(?:工作|落实|进展|完成|集中|任务|情况|问题|反馈|意见|措施|责任|分工|结果|的|及|和)*(?:方案|报告|清单|台账|通报|公示|任务)|整改(?:工作|落实|推进|进展|完成)*(?:进展|情况|成效)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlanTitle { get; }

    [GeneratedRegex(@"问题(?:清单|台账|一览|明细|汇总|列表)|反馈意见$|反馈(?:的)?(?:具体)?问题(?:的?清单)?$|具体问题", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemList { get; }

    static bool IsRectification(PageLayout layout)
    {
        var opening = string.Concat(layout.Title.Concat(layout.Body).Select(passage => passage.Text).TakeWhile((_, i) => i < 8));
        if (layout.Title.Any(line => PlanTitle.IsMatch(line.Text))) return true;
        if (layout.Title.Any(line => Feedback.IsMatch(line.Text.Trim()))) return false;
        return Rectification.IsMatch(opening.Length > 900 ? opening[..900] : opening);
    }

    // What is going to be done: faults stand there to be looked for, unless a chapter says that it tells those there are.
    [GeneratedRegex(@"^(?!.*(?:整改|反馈|问题))(?:.*(?:计划|要点|规划|日程|工作安排|巡察(?:工作)?方案|活动方案|培训方案)(?:\(.{1,20}\))?$|.*(?:动员|启动|进驻)(?:部署|工作|巡察|培训)*(?:大?会|会议|部署会)?(?:议?上)?的?(?:讲话|发言|主持词|表态发言|提纲|要点)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Plan { get; }

    // Feedback on a second look tells how the rectification went: what it found is no act.
    [GeneratedRegex(@"^(?!.*整改).*(?:巡[察视]|检查|“?回头看”?|审计)[^,。]*反馈(?:报告|意见|通报)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Feedback { get; }

    // “有下列情形之一的…” describes faults to come, not faults found.
    static bool IsRegulation(PageLayout layout) => layout.Body.Count(passage => Article.IsMatch(passage.Text)) >= 3
        || layout.Title.Any(line => Rules.IsMatch(line.Text.Trim()));

    [GeneratedRegex(@"(?:办法|规定|细则|条例|规则|准则|规程|工作制度|职责|职责清单|守则|须知|(?:承诺|倡议|保证|决心)书|公开信|一封信|(?:调查|测评)?问卷|(?:访谈|谈话|调查|检查)提纲)(?:\((?:试行|暂行|修订稿?|征求意见稿)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rules { get; }

    [GeneratedRegex(@"^ *第[一二三四五六七八九十百]+条[ 、:]", RegexOptions.CultureInvariant)]
    private static partial Regex Article { get; }
}
