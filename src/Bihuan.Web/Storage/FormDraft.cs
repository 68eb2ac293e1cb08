using Bihuan.Domain;

namespace Bihuan.Web.Storage;

/// <summary>
/// What somebody has typed into a long form and not sent yet. Nothing official has changed, so it is no aggregate and leaves
/// no line in the history; nobody but its owner ever sees it, and it goes with the post that succeeds. Files and passwords are never part of it.
/// </summary>
public sealed class FormDraft
{
    /// <summary>Kept for so many days after the last change.</summary>
    public const int Days = 14;

    /// <summary>Longer than any form of the program; more is no form.</summary>
    public const int LongestFields = 200_000;
    public const int LongestForm = 300;
    public const int LongestPage = 60;

    /// <summary>Nobody has so many forms begun; more is kept for no one.</summary>
    public const int MostOfOne = 200;

    private FormDraft() { }

    private FormDraft(PersonId person, string form) => (PersonId, Form) = (person, form);

    public PersonId PersonId { get; private set; }

    /// <summary>The address of the form, as its page names it.</summary>
    public string Form { get; private set; } = "";

    /// <summary>JSON: the fields with their values, as the script read them and will fill them in again; empty once the form was taken.</summary>
    public string Fields { get; private set; } = "";
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>
    /// The opened page whose post was taken last. What the same page saved just before may come in after its post: it is
    /// known by this and brings nothing back.
    /// </summary>
    public string? SentFrom { get; private set; }

    public static FormDraft Kept(PersonId person, string form, string fields, DateTimeOffset at) => new(person, form) { Fields = fields, SavedAt = at };

    public static FormDraft Sent(PersonId person, string form, string page, DateTimeOffset at) => new(person, form) { SentFrom = page, SavedAt = at };
}
