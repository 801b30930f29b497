using System.Security.Cryptography;
using System.Text.Json;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Running;

/// <summary>The record of a run: what went in, with which versions and choices, and what came out. No clock, no path of this machine.</summary>
internal static class RunRecord
{
    /// <summary>The name of the record in the folder of a run.</summary>
    public const string FileName = "run.json";

    /// <summary>Writes it.</summary>
    public static void Write(RunWork work) => File.WriteAllBytes(work.PathOf(FileName), JsonOutput.Bytes(json => Document(json, work)));

    private static void Document(Utf8JsonWriter json, RunWork work)
    {
        var project = work.Project;
        json.WriteStartObject();
        json.WriteString("program", CommandLine.ProgramName);
        json.WriteString("runtime", $".NET {Environment.Version.ToString(2)}");
        json.WriteNumber("databaseVersion", ProjectStore.NewestVersion);
        json.WriteString("language", work.Session.Language);
        json.WriteString("audience", Ingest.Privacy.AudienceWords.Of(project.Audience));
        json.List("levels", work.Levels.Select(l => l == Graph.Views.ReferenceLevel.Root ? "root" : "department"));
        ProvenanceJson.Fields(json, project.Provenance with { Inputs = [.. Settings(work), .. project.Provenance.Inputs] });
        Counts(json, work);
        json.WriteStartObject("withheld");
        foreach (var (reason, count) in work.Withheld)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
        json.WriteStartArray("outputs");
        foreach (var file in work.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            // A database is equal in content, not in bytes.
            json.WriteString("sha256", file == RunWork.Database ? null : Hash(work.PathOf(file)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, RunWork work)
    {
        var ecosystem = work.Project.Ecosystem;
        var m = work.Project.At(work.Levels[0]);
        json.WriteStartObject("counts");
        json.WriteNumber("actors", ecosystem.Actors.Length);
        json.WriteNumber("relations", ecosystem.Relations.Length);
        json.WriteNumber("liveRelations", m.Reading.Live.Length);
        json.WriteNumber("memberships", ecosystem.Memberships.Length);
        json.WriteNumber("attendance", ecosystem.Attendance.Length);
        json.WriteNumber("coverage", ecosystem.Coverage.Length);
        json.WriteNumber("units", m.Organisations.Units.Length);
        json.WriteNumber("ties", m.Organisations.Ties.Length);
        json.WriteNumber("scores", work.Scores.Length);
        json.WriteNumber("risks", work.Risks.Length);
        json.WriteNumber("gaps", work.Gaps.Length);
        json.WriteStartObject("findings");
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Note])
        {
            json.WriteNumber(FindingOutput.Word(severity), FindingCodes.Count(work.Report.Findings, severity));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The project file, and a profile that is a file, go in as much as the tables do.
    private static IEnumerable<TableReport> Settings(RunWork work)
    {
        var project = Path.Combine(work.Source, ProjectFile.FileName);
        if (File.Exists(project))
        {
            yield return Setting(project, "project");
        }

        var names = Path.Combine(work.Source, DecisionTable.FileName);
        if (!work.Folder.Decisions.IsEmpty)
        {
            yield return Setting(names, "names");
        }

        var profile = work.Choices.Profile is { } given ? work.Session.Environment.PathOf(given) : Path.Combine(work.Source, work.Project.File.Profile);
        if (File.Exists(profile))
        {
            yield return Setting(profile, "profile");
        }
    }

    private static TableReport Setting(string path, string what) =>
        new(Path.GetFileName(path), Hash(path), what, "utf-8", "", Read: 0, Stored: 0, Merged: 0, Rejected: 0, UnknownColumns: []);

    /// <summary>The SHA-256 of a file, lower-case hex.</summary>
    internal static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
