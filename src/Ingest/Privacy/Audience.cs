namespace WijkNetwerk.Ingest.Privacy;

/// <summary>For whom something is written.</summary>
public enum Audience
{
    /// <summary>Anybody: organisations only, nobody by name. The safe default for what leaves the project.</summary>
    Public,

    /// <summary>The members of an organisation: its own people by name, everybody else as for the public.</summary>
    Members,

    /// <summary>Those who keep the project: everything.</summary>
    Internal,
}

/// <summary>The words for audiences, as the project file and the command line write them.</summary>
public static class AudienceWords
{
    /// <summary>The word of an audience.</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>public, members or internal.</returns>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Public => "public",
        Audience.Members => "members",
        Audience.Internal => "internal",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "There is no word for this audience."),
    };

    /// <summary>The audience of a word.</summary>
    /// <param name="word">public, members or internal; null when nothing is stated.</param>
    /// <returns>The audience; null for null.</returns>
    /// <exception cref="ArgumentException">There is no such audience.</exception>
    public static Audience? Parse(string? word) => word switch
    {
        null => null,
        "public" => Audience.Public,
        "members" => Audience.Members,
        "internal" => Audience.Internal,
        _ => throw new ArgumentException($"There is no audience '{word}'.", nameof(word)),
    };
}
