using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>The audit trail of what was given: to whom, made for whom, when, and the hash by which it is recognised.</summary>
public static class ExportLog
{
    /// <summary>Adds an entry.</summary>
    /// <param name="store">The database that the export was made from.</param>
    /// <param name="export">What was given.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public static void Add(ProjectStore store, ExportEntry export) => store.InTransaction(transaction => transaction.Connection!.Execute(
        """
        INSERT INTO export (file, format, audience, own, context, recipient, given_on, sha256, actors, relations, left_out)
        VALUES (@File, @Format, @audience, @own, @Context, @Recipient, @GivenOn, @Sha256, @Actors, @Relations, @leftOut)
        """,
        new
        {
            export.File,
            export.Format,
            audience = AudienceWords.Of(export.Audience),
            own = export.Own.IsEmpty ? null : StoreJson.Of(export.Own),
            export.Context,
            export.Recipient,
            export.GivenOn,
            export.Sha256,
            export.Actors,
            export.Relations,
            leftOut = StoreJson.Of(export.LeftOut.ToImmutableSortedDictionary(
                l => l.What.ToString(), l => l.Count.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)),
        }));

    /// <summary>Reads all entries.</summary>
    /// <param name="store">The database.</param>
    /// <returns>The entries, in the order in which they were added.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static ImmutableArray<ExportEntry> Read(ProjectStore store) => store.Use(connection => connection.Query<Row>(
        """
        SELECT file AS File, format AS Format, audience AS Audience, own AS Own, context AS Context, recipient AS Recipient, given_on AS GivenOn,
          sha256 AS Sha256, actors AS Actors, relations AS Relations, left_out AS LeftOut
        FROM export
        ORDER BY number
        """).Select(row => row.Entry()).ToImmutableArray());

    private sealed record Row(
        string File, string Format, string Audience, string? Own, string? Context, string? Recipient, string? GivenOn, string Sha256, long Actors, long Relations,
        string LeftOut)
    {
        public ExportEntry Entry() => new()
        {
            File = File,
            Format = Format,
            Audience = AudienceWords.Parse(Audience)!.Value,
            Own = Own is null ? [] : StoreJson.List(Own),
            Context = Context,
            Recipient = Recipient,
            GivenOn = GivenOn,
            Sha256 = Sha256,
            Actors = (int)Actors,
            Relations = (int)Relations,
            LeftOut =
            [
                .. StoreJson.Map(LeftOut).Select(l => new LeftOut(Enum.Parse<LeftOutPart>(l.Key), int.Parse(l.Value, CultureInfo.InvariantCulture))).OrderBy(l => l.What),
            ],
        };
    }
}

/// <summary>One thing that was given.</summary>
public sealed record ExportEntry
{
    /// <summary>The file, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The format.</summary>
    public required string Format { get; init; }

    /// <summary>For whom it was made.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The organisations whose members it was made for.</summary>
    public ImmutableArray<string> Own { get; init; } = [];

    /// <summary>The context of the pseudonyms; null when there are none.</summary>
    public string? Context { get; init; }

    /// <summary>To whom it was given; null when not stated.</summary>
    public string? Recipient { get; init; }

    /// <summary>The day, as given; null when not stated: there is no clock.</summary>
    public string? GivenOn { get; init; }

    /// <summary>Hash of what was given, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of actors in it.</summary>
    public int Actors { get; init; }

    /// <summary>Number of relations in it.</summary>
    public int Relations { get; init; }

    /// <summary>What was not in it.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}
