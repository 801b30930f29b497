using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Ingest;

/// <summary>What <c>wijknetwerk.json</c> says: all that is needed, beside the tables, to run everything again.</summary>
public sealed record ProjectFile
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = "wijknetwerk.json";

    /// <summary>The seed of everything random, when the file names none.</summary>
    public const int DefaultSeed = 42;

    /// <summary>Name of the project; the folder's name when not stated.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the neighbourhood is made up; every figure, report and record then says so.</summary>
    public bool IsMade { get; init; }

    /// <summary>Language of reports: nl or en; null leaves it to the reader.</summary>
    public string? Language { get; init; }

    /// <summary>The date at which relations must be live. Compulsory: there is no "today".</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The seed of everything random.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>The tables, as paths inside the folder; empty means every table that is recognised.</summary>
    public ImmutableArray<ProjectTable> Tables { get; init; } = [];

    /// <summary>Name of the profile.</summary>
    public string Profile { get; init; } = "essay";

    /// <summary>Ids of actors that get a page of their own.</summary>
    public ImmutableArray<string> Focal { get; init; } = [];

    /// <summary>Scales by name; <c>strength</c> is the scale of the strengths of relations.</summary>
    public ImmutableSortedDictionary<string, StrengthScale> Scales { get; init; } =
        ImmutableSortedDictionary.Create<string, StrengthScale>(StringComparer.Ordinal);

    /// <summary>The mapping file, relative to the folder: what the columns and words of the tables mean; null when there is none.</summary>
    public string? Mapping { get; init; }

    /// <summary>Kinds of institutions that everybody should have a tie with; null leaves the profile's.</summary>
    public ImmutableArray<string>? Required { get; init; }

    /// <summary>What the project decides about single actors, by id.</summary>
    public ImmutableSortedDictionary<string, ActorOverride> Overrides { get; init; } =
        ImmutableSortedDictionary.Create<string, ActorOverride>(StringComparer.Ordinal);

    /// <summary>Titles of documents, by the name that the tables give them; shown in reports instead of a file name.</summary>
    public ImmutableSortedDictionary<string, string> Documents { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The decisions of the project about how its tables are read, at the level of whole organisations.</summary>
    public ReadingOptions ReadingOptions => new()
    {
        At = ReferenceDate,
        Overrides = Overrides,
        Required = Required,
        Scale = Scales.GetValueOrDefault("strength"),
        Seed = Seed,
    };

    /// <summary>Who may see the results: internal, members or public; null when not stated.</summary>
    public string? Audience { get; init; }

    /// <summary>Until when persons are kept; null when not stated. Past it, by the reference date, nothing is done with them but forgetting.</summary>
    public DateOnly? RetainUntil { get; init; }

    /// <summary>k: fewer people than this are not told to the public and to members.</summary>
    public int SmallCells { get; init; } = Privacy.AudienceOptions.DefaultSmallest;

    /// <summary>Why special data (article 9 of the GDPR) may be in this project; null when they may not.</summary>
    public string? Article9 { get; init; }
}

/// <summary>A table that a project names.</summary>
/// <param name="Path">Path inside the project's folder, with forward slashes.</param>
/// <param name="Kind">Which table it is; null recognises it.</param>
public sealed record ProjectTable(string Path, Tables.TableKind? Kind = null);
