using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>One sort of thing that an audience does not get to see.</summary>
/// <param name="What">What it is.</param>
/// <param name="Count">How often it was there.</param>
public sealed record LeftOut(LeftOutPart What, int Count)
{
    /// <summary>Says it in the reader's language.</summary>
    /// <param name="language">nl or en; anything else is English.</param>
    /// <returns>A few words, such as "12 notes".</returns>
    public string In(string language) => Texts.Fill(
        Texts.Of($"LeftOut.{What}", language), [Count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo(language == "nl" ? "nl-NL" : "en-GB"))]);
}

/// <summary>What can be left out for an audience.</summary>
public enum LeftOutPart
{
    /// <summary>Persons and roles that stand as their organisation.</summary>
    PeopleAsOrganisation,

    /// <summary>Persons and groups without an organisation, put together by kind.</summary>
    PeopleTogether,

    /// <summary>Persons and roles left out because too few are alike, or because they belong to several organisations.</summary>
    PeopleLeftOut,

    /// <summary>Persons whose name and id are replaced.</summary>
    PeopleMasked,

    /// <summary>Organisations and others of a kind that the profile does not know; they may be persons, and are treated so.</summary>
    UnknownKind,

    /// <summary>Memberships of people.</summary>
    Memberships,

    /// <summary>Presence of people at events.</summary>
    Attendance,

    /// <summary>What people were asked.</summary>
    Coverage,

    /// <summary>Relations between people of one organisation, or that say who belongs where.</summary>
    RelationsInside,

    /// <summary>Relations that are not live at the reference date.</summary>
    RelationsNotLive,

    /// <summary>Relations of people who are left out.</summary>
    RelationsOfLeftOut,

    /// <summary>Relations that became one with another.</summary>
    RelationsTogether,

    /// <summary>Dates of relations.</summary>
    Dates,

    /// <summary>Amounts paid to or by people.</summary>
    Amounts,

    /// <summary>Amounts that one organisation pays.</summary>
    AmountsOfOnePayer,

    /// <summary>Remarks.</summary>
    Notes,

    /// <summary>Values in columns that the program does not know.</summary>
    Attributes,

    /// <summary>Other names of people.</summary>
    Aliases,

    /// <summary>Numbers in registers, which for a sole trader are those of a person.</summary>
    RegisterNumbers,

    /// <summary>Who said something.</summary>
    Reporters,

    /// <summary>Names of documents, and places in them, that hold a name of a person.</summary>
    Documents,

    /// <summary>What a relation hangs on, where that is a person or something that is left out.</summary>
    Carriers,

    /// <summary>Numbers of people that are too small to tell.</summary>
    SmallCounts,

    /// <summary>Ids that hold the name or id of a person.</summary>
    Ids,
}

/// <summary>Counts what is left out.</summary>
internal sealed class LeftOutCount
{
    private readonly SortedDictionary<LeftOutPart, int> _counts = [];

    public ImmutableArray<LeftOut> List => [.. _counts.Where(c => c.Value > 0).Select(c => new LeftOut(c.Key, c.Value))];

    public void Add(LeftOutPart what, int count = 1) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    public void AddIf(bool isThere, LeftOutPart what)
    {
        if (isThere)
        {
            Add(what);
        }
    }
}
