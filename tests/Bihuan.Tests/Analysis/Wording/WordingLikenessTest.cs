using Bihuan.Analysis.Wording;

namespace Bihuan.Tests.Analysis.Wording;

public class WordingLikenessTest
{
    [Theory]
    [InlineData("河道采砂监管不到位", "农村饮水工程管护不到位")]
    [InlineData("落实全面从严治党主体责任不到位", "落实民生资金拨付要求不到位")]
    [InlineData("存在工作推进滞后问题", "存在制度执行不严问题")]
    [InlineData("", "河道采砂监管不到位")]
    public void What_is_said_of_every_fault_makes_no_likeness(string one, string other) =>
        Assert.True(WordingLikeness.Between(one, other).Score < WordingLikeness.Suspicious);

    [Theory]
    [InlineData("河道采砂监管不到位", "河道采砂监管不力", "河道采砂监管")]
    [InlineData("（3）农村饮水工程管护责任未落实", "农村饮水工程管护不到位（2）", "农村饮水工程管护")]
    [InlineData("违规发放津贴补贴12.5万元", "违规发放津贴补贴问题突出", "违规发放津贴补贴")]
    public void The_same_matter_is_like_whatever_is_said_of_it(string one, string other, string shared)
    {
        var like = WordingLikeness.Between(one, other);
        Assert.True(like.Score >= WordingLikeness.Suspicious, $"{like.Score}");
        Assert.Contains(like.Shared, words => words.Contains(shared, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_the_same_both_ways_and_whole_for_the_same_words()
    {
        var (one, other) = ("小型水库巡查管护责任不落实", "小型水库管护责任落实不到位");
        Assert.Equal(WordingLikeness.Between(one, other).Score, WordingLikeness.Between(other, one).Score, 10);
        Assert.Equal(1, WordingLikeness.Between(one, one).Score, 10);
    }

    [Fact]
    public void Phrases_for_the_index_say_what_the_matter_is() =>
        Assert.DoesNotContain(WordingLikeness.PhrasesOf("小型水库巡查管护工作落实不到位"), phrase => phrase.Contains("不到", StringComparison.Ordinal) || phrase.Contains("工作", StringComparison.Ordinal));
}
