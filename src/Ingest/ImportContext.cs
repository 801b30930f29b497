using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest;

/// <summary>What an import must know beside the files.</summary>
public sealed record ImportContext
{
    /// <summary>What a profile knows, and the project's own decisions.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="project">The project file; null when there is none.</param>
    /// <returns>A context that checks everything.</returns>
    public static ImportContext Of(Profile profile, ProjectFile? project) => new()
    {
        Kinds = profile.Kinds.Select(k => k.Kind).ToHashSet(StringComparer.Ordinal),
        People = profile.Kinds.Where(k => k.IsPeople).Select(k => k.Kind).ToHashSet(StringComparer.Ordinal),
        Types = profile.Types.Select(t => t.Type).ToHashSet(StringComparer.Ordinal),
        Channels = profile.Channels.Keys.ToHashSet(StringComparer.Ordinal),
        ChannelWords = Words(profile),
        HasRule = (type, source, target) =>
            profile.Kind(source) is not { } from || profile.Kind(target) is not { } to || profile.Type(type, from, to) is not null,
        IsPerson = kind => profile.Kind(kind)?.Category == KindCategory.Person,
        Project = project,
    };

    /// <summary>Kinds of actors that the profile knows; null checks no kinds.</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    /// <summary>Kinds of actors that are people; a number of a legal person there is refused.</summary>
    public IReadOnlySet<string> People { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "person" };

    /// <summary>Types of relations that the profile knows; null checks no types.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>Channels that the profile knows; null checks no channels.</summary>
    public IReadOnlySet<string>? Channels { get; init; }

    /// <summary>The channels by the words of the profile for them, in both languages, as <see cref="Mapping.Key"/> writes words.</summary>
    private ImmutableDictionary<string, string> ChannelWords { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the profile has a rule for a type between two kinds; null checks none.</summary>
    public Func<string, string, string, bool>? HasRule { get; init; }

    /// <summary>Whether a kind is a natural person; null takes the kind <c>person</c>.</summary>
    public Func<string, bool>? IsPerson { get; init; }

    /// <summary>The scale of strengths; null takes the project's, and without one checks no strengths.</summary>
    public StrengthScale? Strength { get; init; }

    /// <summary>The project file, whose ids are then checked too; null when there is none.</summary>
    public ProjectFile? Project { get; init; }

    /// <summary>What a mapping file says of the tables; null when there is none.</summary>
    public Mapping.ImportMap? Map { get; init; }

    /// <summary>The log of decisions on names that comes with the files, oldest first.</summary>
    public ImmutableArray<NameDecision> Decisions { get; init; } = [];

    /// <summary>False when only the report is wanted: then a large import keeps none of its relations in memory. With decisions on names it does, to say what they lead to.</summary>
    public bool WithEcosystem { get; init; } = true;

    /// <summary>True when the report must name every row that was merged or rejected.</summary>
    public bool WithRows { get; init; }

    /// <summary>True when a finding of any severity stops the import.</summary>
    public bool IsStrict { get; init; }

    /// <summary>A moment to keep with the import; null keeps none, so that the same import gives the same database.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Told of progress while rows are stored; null when nobody listens.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    internal StrengthScale? Scale => Strength ?? Map?.Scale ?? Project?.Scales.GetValueOrDefault("strength");

    /// <summary>The channel that a word names; what names none stays as it is.</summary>
    internal string Channel(string word) => Channels?.Contains(word) == true ? word : ChannelWords.GetValueOrDefault(Mapping.Key.Of(word), word);

    // A word that two channels share names neither.
    private static ImmutableDictionary<string, string> Words(Profile profile) => profile.Channels
        .SelectMany(c => new[] { c.Key, c.Value.En, c.Value.Nl }.Select(word => (Word: Mapping.Key.Of(word), Channel: c.Key)).Distinct())
        .GroupBy(w => w.Word, StringComparer.Ordinal)
        .Where(w => w.Count() == 1)
        .ToImmutableDictionary(w => w.Key, w => w.Single().Channel, StringComparer.Ordinal);
}

/// <summary>How far an import is.</summary>
/// <param name="Table">The table that is being stored.</param>
/// <param name="Done">Rows stored.</param>
/// <param name="Total">Rows read, or to be stored.</param>
public sealed record ImportProgress(string Table, int Done, int Total);

/// <summary>A file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Kind">Which table it is; null recognises it by its name or headings. Of a file with several tables each is recognised by itself.</param>
public sealed record ImportFile(string Path, Tables.TableKind? Kind = null);
