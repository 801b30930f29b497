using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Two actors that somebody should look at. Never more than that: nothing is put together without a decision.</summary>
/// <param name="Kind">What they may be to each other.</param>
/// <param name="First">The id that comes first in ordinal order; of a part and a whole, the part.</param>
/// <param name="Second">The other id.</param>
/// <param name="Sureness">How sure.</param>
/// <param name="Likeness">How much the names are alike, 0 to 100: twice the letters in common over all letters (the ratio of FuzzySharp), of the words that tell names apart.</param>
/// <param name="Why">Why, strongest first; see <see cref="Names.Why"/>.</param>
public sealed record NameSuggestion(SuggestionKind Kind, string First, string Second, Sureness Sureness, int Likeness, ImmutableArray<Why> Why);

/// <summary>What two actors may be to each other.</summary>
public enum SuggestionKind
{
    /// <summary>One actor.</summary>
    Same,

    /// <summary>The first is a part of the second.</summary>
    PartOf,
}

/// <summary>How sure a suggestion is.</summary>
public enum Sureness
{
    /// <summary>The same number in a register.</summary>
    Certain,

    /// <summary>The same name, but for what people write differently.</summary>
    Likely,

    /// <summary>Near enough to look at.</summary>
    Possible,
}

/// <summary>Why two actors are suggested, strongest first.</summary>
public enum Why
{
    /// <summary>The same KvK number.</summary>
    SameKvk,

    /// <summary>The same RSIN.</summary>
    SameRsin,

    /// <summary>The same OIN.</summary>
    SameOin,

    /// <summary>The same code of Statistics Netherlands.</summary>
    SameCbs,

    /// <summary>The same name but for case, accents, punctuation, legal form and words that join.</summary>
    SameName,

    /// <summary>The name of one is another name of the other.</summary>
    Alias,

    /// <summary>The same words in another order.</summary>
    OtherOrder,

    /// <summary>The same but for signs that look alike.</summary>
    LooksAlike,

    /// <summary>One is the first letters of the other.</summary>
    Acronym,

    /// <summary>The same name with another legal form.</summary>
    OtherForm,

    /// <summary>The same but for a place.</summary>
    ButForPlace,

    /// <summary>The same but for a few letters.</summary>
    Near,

    /// <summary>The name of one holds that of the other, as that of a department holds its organisation's.</summary>
    HoldsName,
}
