namespace Bihuan.Tests.Analysis;

/// <summary>Damages texts as scanning, copying and careless editing do.</summary>
static class Mutations
{
    const string Marks = "。；;，,：:“”（）()一二三1234、.\n\t *是的有关于问题整改措施";

    public static string Of(string text, string other, Random random)
    {
        for (var times = random.Next(1, 6); times > 0 && text.Length > 4; times--) text = Once(text, other, random);
        return text;
    }

    static string Once(string text, string other, Random random)
    {
        var at = random.Next(text.Length - 1);
        var end = Math.Min(text.Length, at + random.Next(1, 400));
        return random.Next(7) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, text[at..end]),
            2 => text.Insert(at, Marks[random.Next(Marks.Length)].ToString()),
            3 => text[..at],
            4 => text.Insert(at, "\n\n              - 3 -\n\n"),
            5 => text.Insert(at, other[..random.Next(Math.Min(other.Length, 300))]),
            _ => Wrapped(text, random.Next(12, 40)),
        };
    }

    static string Wrapped(string text, int width) =>
        string.Join('\n', text.Split('\n').SelectMany(line => line.Chunk(width)).Select(piece => new string(piece)));
}
