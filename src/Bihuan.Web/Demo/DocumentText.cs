namespace Bihuan.Web.Demo;

/// <summary>The paragraphs of the demo's feedback documents.</summary>
internal static class DocumentText
{
    /// <summary>Category, heading and fault, three levels deep, as such documents number them.</summary>
    public static IEnumerable<string> Of(Stage stage, IReadOnlyList<Script> scripts)
    {
        var unit = stage.Unit.Unit.Name;
        yield return $"关于巡察{unit}的反馈意见";
        yield return $"根据{stage.Region.Region.Name[^1]}委统一部署，{stage.Unit.Team.Name}对{unit}开展了巡察。现将巡察发现的主要问题反馈如下。";
        yield return "一、巡察发现的主要问题";
        foreach (var (category, ofCategory) in scripts.GroupBy(script => script.Fault.Category).Select((group, index) => (index, group)))
        {
            yield return $"（{"一二三四"[category]}）{stage.Rules.Categories[ofCategory.Key]}";
            foreach (var (heading, ofHeading) in ofCategory.GroupBy(script => script.Fault.Level2).Select((group, index) => (index + 1, group)))
            {
                yield return $"{heading}.{ofHeading.Key}。";
                foreach (var (script, number) in ofHeading.Select((script, index) => (script, index + 1))) yield return $"（{number}）{script.Fault.Title}。{script.Fault.Text}";
            }
        }

        yield return "二、整改要求";
        yield return $"{unit}要切实担负整改主体责任，主要负责人认真履行第一责任人职责，按期完成集中整改并报告整改情况。";
        yield return stage.Unit.Team.Name;
    }

    public static IEnumerable<string> Supplement(Stage stage) => DemoTexts.Lines("supplement").Select(line => line.Replace("{单位}", stage.Unit.Unit.Name, StringComparison.Ordinal));
}
