using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Commands;

/// <summary>How well people can be found again in the map that an audience gets, what was left out of it, and what was given before.</summary>
internal sealed class PrivacyCommand : ProgramCommand
{
    public PrivacyCommand(SharedOptions shared)
        : base("privacy")
    {
        Add([shared.Database, shared.Audience, shared.For, shared.At, shared.Profile, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        if (format == OutputFormat.Csv)
        {
            throw StopException.Usage("privacy.nocsv", session.Shared.Format.Name);
        }

        var project = OpenProject.FromDatabase(session);
        var choice = AudienceChoice.OfGiven(session);
        var given = AudienceView.ToGive(
            project.Ecosystem, project.Profile, choice.Audience, choice.Options(session, project.Provenance.ReferenceDate, project.File));
        var risk = ReidentificationRisk.Of(Map(given.Ecosystem), node => given.Ecosystem.Actors[node].Kind);
        using var store = ProjectStore.OpenExisting(session.Environment.PathOf(session.Value(session.Shared.Database)!));
        var exports = ExportLog.Read(store);
        if (format == OutputFormat.Table)
        {
            Screen(session, choice.Audience, given, risk, exports);
        }
        else
        {
            session.Data.Write(JsonOutput.Text(json => Json(json, choice.Audience, given, risk, exports)));
        }

        return ExitCodes.Done;
    }

    // Every relation is a line on a map, whatever it is.
    private static Network Map(Ecosystem ecosystem)
    {
        var (sources, targets) = ecosystem.Relations.Ends();
        return NetworkBuilder.Build(ecosystem.Actors.Length, sources, targets).Network;
    }

    private static void Screen(Session session, Audience audience, AudienceResult given, ReidentificationRisk risk, ImmutableArray<ExportEntry> exports)
    {
        void Line(string key, params ReadOnlySpan<object?> values) => session.Data.Write($"{session.Texts.Of(key, values)}\n");
        var e = given.Ecosystem;
        Line("privacy.map", session.Texts[$"audience.word.{AudienceWords.Of(audience)}"], e.Actors.Length, e.Relations.Length);
        Line("privacy.degree", risk.ByDegree, risk.UniqueDegrees.Length);
        Line("privacy.neighbourhood", risk.ByNeighbourhood, risk.UniqueNeighbourhoods);
        if (risk.Undecided > 0)
        {
            Line("privacy.undecided", risk.Undecided);
        }

        Line("privacy.signature", risk.BySignature, risk.UniqueSignatures.Length);
        Line("privacy.meaning");
        foreach (var part in given.LeftOut)
        {
            Line("privacy.leftout", part.In(session.Language));
        }

        foreach (var export in exports)
        {
            Line(
                "privacy.export", export.File, export.Format, session.Texts[$"audience.word.{AudienceWords.Of(export.Audience)}"], export.Recipient ?? "?", export.GivenOn ?? "?",
                export.Sha256);
        }

        if (exports.IsEmpty)
        {
            Line("privacy.noexports");
        }
    }

    private static void Json(Utf8JsonWriter json, Audience audience, AudienceResult given, ReidentificationRisk risk, ImmutableArray<ExportEntry> exports)
    {
        json.WriteStartObject();
        json.WriteString("audience", AudienceWords.Of(audience));
        json.WriteStartObject("map");
        json.WriteNumber("actors", given.Ecosystem.Actors.Length);
        json.WriteNumber("relations", given.Ecosystem.Relations.Length);
        json.WriteNumber("kByDegree", risk.ByDegree);
        json.WriteStartArray("uniqueDegrees");
        foreach (var degree in risk.UniqueDegrees)
        {
            json.WriteNumberValue(degree);
        }

        json.WriteEndArray();
        json.WriteNumber("kByNeighbourhood", risk.ByNeighbourhood);
        json.WriteNumber("uniqueNeighbourhoods", risk.UniqueNeighbourhoods);
        json.WriteNumber("undecidedNeighbourhoods", risk.Undecided);
        json.WriteNumber("kBySignature", risk.BySignature);
        json.List("uniqueSignatures", risk.UniqueSignatures.Select(node => given.Ecosystem.Actors[node].Id));
        json.WriteEndObject();
        Json(json, given.LeftOut);
        json.WriteStartArray("exports");
        foreach (var export in exports)
        {
            json.WriteStartObject();
            json.WriteString("file", export.File);
            json.WriteString("format", export.Format);
            json.WriteString("audience", AudienceWords.Of(export.Audience));
            json.List("own", export.Own);
            json.WriteString("context", export.Context);
            json.WriteString("recipient", export.Recipient);
            json.WriteString("givenOn", export.GivenOn);
            json.WriteString("sha256", export.Sha256);
            json.WriteNumber("actors", export.Actors);
            json.WriteNumber("relations", export.Relations);
            Json(json, export.LeftOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
    private static void Json(Utf8JsonWriter json, ImmutableArray<LeftOut> leftOut)
    {
        json.WriteStartObject("leftOut");
        foreach (var part in leftOut)
        {
            json.WriteNumber(part.What.ToString(), part.Count);
        }

        json.WriteEndObject();
    }
}
