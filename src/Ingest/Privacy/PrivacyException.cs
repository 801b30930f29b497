using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Something cannot be done without harm to privacy. What to say about it in the reader's language is in <see cref="PrivacyText"/>.</summary>
public sealed class PrivacyException : Exception
{
    internal PrivacyException(PrivacyFault kind, ImmutableArray<string> arguments)
        : base($"{kind}: {string.Join(", ", arguments)}") => (Kind, Arguments) = (kind, arguments);

    /// <summary>What is the matter.</summary>
    public PrivacyFault Kind { get; }

    /// <summary>What the text is filled in with.</summary>
    public ImmutableArray<string> Arguments { get; }
}

/// <summary>Why something cannot be done without harm to privacy.</summary>
public enum PrivacyFault
{
    /// <summary>The file of the key is not there; argument: its path.</summary>
    KeyMissing,

    /// <summary>The file of the key is there already and is not replaced; argument: its path.</summary>
    KeyThere,

    /// <summary>The file of the key lies in the folder of the project or of the output; arguments: its path, the folder.</summary>
    KeyInside,

    /// <summary>Others may read the file of the key; arguments: its path, its permissions.</summary>
    KeyReadable,

    /// <summary>The file holds no key of 256 bits; argument: its path.</summary>
    KeyWrong,

    /// <summary>Two ids have one pseudonym; arguments: both.</summary>
    PseudonymsCollide,

    /// <summary>No actor has the id; argument: the id.</summary>
    NobodyOfThatId,

    /// <summary>The actor is an organisation, place, rule or event; arguments: the id, its kind.</summary>
    NotAPerson,
}

/// <summary>Says in the reader's language why something cannot be done.</summary>
public static class PrivacyText
{
    /// <summary>The message of an exception.</summary>
    /// <param name="problem">What happened.</param>
    /// <param name="language">nl or en; anything else is English.</param>
    /// <returns>One or two sentences, with what to do.</returns>
    public static string Render(PrivacyException problem, string language) =>
        Texts.Fill(Texts.Of($"Privacy.{problem.Kind}", language), problem.Arguments);
}
