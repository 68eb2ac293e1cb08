using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;

namespace Bihuan.Tests.Domain.Feedback;

/// <summary>No sentence is lost and none stands twice, whatever is done to the list (A06, H).</summary>
public class WorkingListTests
{
    private const string Source = "关于某单位的反馈意见\n一、成绩。工作有进步。\n二、问题\n1.管理不严。有3处未登记；有2处账实不符。\n第 1 页\n2.公示不及时。涉及5万元。\n请认真整改。";

    [Fact]
    public void A_reading_is_laid_out_so_that_every_character_is_in_exactly_one_passage()
    {
        var list = Read();
        list.EnsureExact(Source);
        Assert.Equal(list.Coverage.Total, list.Coverage.InCandidates + list.Coverage.LeftOut + list.Coverage.Unhandled);
        Assert.Equal(["管理不严", "公示不及时"], list.Candidates.Select(candidate => candidate.Content.Title));
    }

    [Fact]
    public void What_the_reader_accounted_for_nowhere_waits_for_a_decision()
    {
        var list = Read();
        Assert.Equal(["第 1 页"], list.Passages.Where(passage => passage.IsUnhandled).Select(passage => passage.In(Source)));
    }

    [Fact]
    public void Splitting_at_a_clause_gives_each_half_its_own_text_and_facts()
    {
        var list = new SplitCandidate(1, Source.IndexOf("有2处", StringComparison.Ordinal)).ApplyTo(Read(), Source);
        Assert.Equal(["管理不严", "有2处账实不符", "公示不及时"], list.Candidates.Select(candidate => candidate.Content.Title));
        Assert.Equal(["3处", "2处"], list.Candidates.Take(2).Select(candidate => Assert.Single(candidate.Facts).Text));
        Assert.Equal("1.管理不严。有3处未登记；", list.Candidates[0].Content.Text);
    }

    [Fact]
    public void Merging_keeps_the_upper_title_and_both_texts()
    {
        var list = new MergeCandidate(2).ApplyTo(Read(), Source);
        var merged = Assert.Single(list.Candidates);
        Assert.Equal("管理不严", merged.Content.Title);
        Assert.EndsWith("涉及5万元。", merged.Content.Text);
        Assert.Equal(3, merged.Facts.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void A_split_outside_the_candidate_is_refused(int at) =>
        Assert.IsType<NothingToSplit>(Assert.Throws<RefusedException>(() => new SplitCandidate(1, at).ApplyTo(Read(), Source)).Reasons.Single());

    [Fact]
    public void Dropping_needs_a_reason_and_merging_something_above()
    {
        Assert.IsType<DropNeedsReason>(Assert.Throws<RefusedException>(() => new DropCandidate(1, " ").ApplyTo(Read(), Source)).Reasons.Single());
        Assert.IsType<NothingAbove>(Assert.Throws<RefusedException>(() => new MergeCandidate(1).ApplyTo(Read(), Source)).Reasons.Single());
    }

    [Fact]
    public void A_dropped_candidate_comes_back_under_a_number_never_given_before()
    {
        var list = new DropCandidate(2, "重复内容").ApplyTo(Read(), Source);
        list = new AddCandidate(Source.IndexOf("2.公示", StringComparison.Ordinal)).ApplyTo(list, Source);
        Assert.Equal([1, 3], list.Candidates.Select(candidate => candidate.Number));
        Assert.Equal("公示不及时", list.Candidates[1].Content.Title);
    }

    /// <summary>Random walks over all edits: after each, allowed or refused, coverage is exact and the text unchanged.</summary>
    [Fact]
    public void Whatever_is_done_in_whatever_order_no_sentence_is_lost_or_doubled()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var list = Read();
            for (var step = 0; step < 40; step++)
            {
                try
                {
                    list = AnyEdit(random).ApplyTo(list, Source);
                }
                catch (RefusedException)
                {
                    continue;
                }

                AssertExact(list);
            }
        }
    }

    /// <summary>Checked here by other means than the program's own: character by character.</summary>
    private static void AssertExact(WorkingList list)
    {
        var times = new int[Source.Length];
        foreach (var passage in list.Passages)
        {
            for (var at = passage.Start; at < passage.End; at++) times[at]++;
            Assert.False(passage is { Candidate: not null, LeftOut: not null });
            if (passage.Candidate is { } number) Assert.Contains(list.Candidates, candidate => candidate.Number == number);
        }

        for (var at = 0; at < Source.Length; at++) Assert.True(char.IsWhiteSpace(Source[at]) ? times[at] <= 1 : times[at] == 1, $"Character {at} stands in {times[at]} passages.");
        Assert.All(list.Candidates, candidate => Assert.NotEmpty(list.PassagesOf(candidate.Number)));
        Assert.Equal(list.Candidates.Count, list.Candidates.Select(candidate => candidate.Number).Distinct().Count());
    }

    private static ReviewEdit AnyEdit(Random random)
    {
        var (number, place) = (random.Next(1, 8), random.Next(Source.Length));
        return random.Next(8) switch
        {
            0 => new AcceptCandidate(number),
            1 => new MergeCandidate(number),
            2 or 3 => new SplitCandidate(number, place),
            4 => new DropCandidate(number, "其他"),
            5 => new AddCandidate(StartNear(place)),
            6 => new LeaveOutPassage(StartNear(place), "其他"),
            _ => new ClassifyCandidate(number, FindingClass.Immediate),
        };
    }

    /// <summary>Mostly where some passage does begin: after a mark or a line break.</summary>
    private static int StartNear(int place)
    {
        while (place > 0 && Source[place - 1] is not ('。' or '\n' or ';')) place--;
        return place;
    }

    private static WorkingList Read()
    {
        var (one, two) = (Source.IndexOf("1.管理", StringComparison.Ordinal), Source.IndexOf("2.公示", StringComparison.Ordinal));
        var (page, end) = (Source.IndexOf("第 1 页", StringComparison.Ordinal), Source.IndexOf("请认真", StringComparison.Ordinal));
        var sentences = new List<TextSpan>();
        for (int start = 0, at = 0; at < Source.Length; at++)
        {
            if (Source[at] is not ('。' or '\n')) continue;
            sentences.Add(new TextSpan(start, at + 1));
            start = at + 1;
        }

        return WorkingListBuilder.Build(
            Source,
            sentences,
            [Found(1, "管理不严", one, page, "3处", "2处"), Found(2, "公示不及时", two, end, "5万元")],
            [new ReadLeftOut(0, one, "前言和概况"), new ReadLeftOut(end, Source.Length, "整改要求和建议")]);
    }

    private static ReadCandidate Found(int number, string title, int start, int end, params string[] facts) => new(
        new Candidate
        {
            Number = number,
            Content = new CandidateContent { Title = title, Text = Source[start..end].Trim() },
            Facts = [.. facts.Select(fact => new CandidateFact(fact, "Count", 1, "", Source.IndexOf(fact, StringComparison.Ordinal), Source.IndexOf(fact, StringComparison.Ordinal) + fact.Length))],
        },
        [new TextSpan(start, end)]);
}
