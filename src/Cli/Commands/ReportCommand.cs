using System.CommandLine;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Cli.Commands;

/// <summary>The report on the neighbourhood, or one organisation's own.</summary>
internal sealed class ReportCommand : ProgramCommand
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "report.html";

    private readonly Option<string> _out = new("--out") { HelpName = "FOLDER", Required = true };

    public ReportCommand(SharedOptions shared)
        : base("report")
    {
        Add([shared.Database, shared.For, shared.Audience, _out, shared.Recipient, shared.GivenOn]);
        Add([shared.At, shared.Mode, shared.Holes, shared.Threshold, shared.Profile, shared.Seed]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var given = session.Value(_out)!;
        if (session.Values(session.Shared.For).Length > 1)
        {
            throw StopException.Usage("usage.twice", session.Shared.For.Name);
        }

        var project = OpenProject.FromDatabase(session, AudienceChoice.Of);
        var ego = project.CommunityEgos(session)?[0].Id;
        var egos = ego is null ? [.. project.Focal(session)] : new[] { ego };
        var root = project.At(ReferenceLevel.Root);
        var input = DrawingInput.Of(session, project, root, egos) with { Sensitivities = Sensitivity.Of(root, egos, CapitalsOptions.WithoutSurvival, cancellation: session.Cancellation) };
        var text = ego is null ? NeighbourhoodReport.Write(input) : OrganisationReport.Write(input, ego);
        var file = Path.Combine(given, FileName);
        WholeFile.Write(file, Path.Combine(Folder(session, given), FileName), text);
        WhatWasGiven.Add(session, project, file, "report", text);
        session.Say("report.place", file);
        return ExitCodes.Done;
    }

    private static string Folder(Session session, string given)
    {
        var folder = session.Environment.PathOf(given);
        if (File.Exists(folder))
        {
            throw StopException.File("out.file", given);
        }

        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw StopException.File(problem, "out.readonly", given);
        }
    }
}
