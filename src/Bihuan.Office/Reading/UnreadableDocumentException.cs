namespace Bihuan.Office.Reading;

/// <summary>A file that cannot be read as a document; the message says why, in Chinese, for the person who gave it.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <param name="message">Why, in Chinese.</param>
    public UnreadableDocumentException(string message) : base(message)
    {
    }

    /// <param name="message">Why, in Chinese.</param>
    /// <param name="inner">What went wrong underneath.</param>
    public UnreadableDocumentException(string message, Exception inner) : base(message, inner)
    {
    }
}
