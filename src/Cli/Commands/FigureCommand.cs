using System.CommandLine;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Cli.Commands;

/// <summary>One figure as an SVG file.</summary>
internal sealed class FigureCommand : ProgramCommand
{
    private readonly Argument<string> _kind = new("kind") { HelpName = string.Join('|', FigureKind.All.Select(k => k.Name)) };
    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Required = true };

    public FigureCommand(SharedOptions shared)
        : base("figure")
    {
        Arguments.Add(_kind);
        Add([shared.Database, shared.For, shared.Audience, _out, shared.Recipient, shared.GivenOn]);
        Add([shared.At, shared.Mode, shared.Holes, shared.Threshold, shared.Profile, shared.Seed]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var name = session.Asked.GetValue(_kind)!;
        var kind = FigureKind.All.FirstOrDefault(k => k.Name == name)
            ?? throw StopException.Usage("usage.choice", "figure", name, string.Join(", ", FigureKind.All.Select(k => k.Name)));
        var given = session.Value(_out)!;
        CheckFormat(given);
        var asked = session.Values(session.Shared.For);
        if (kind.IsOfOne && asked.Length != 1)
        {
            throw StopException.Usage("figure.one", kind.Name, session.Shared.For.Name);
        }

        var project = OpenProject.FromDatabase(session, AudienceChoice.Of);
        var egos = project.CommunityEgos(session)?.Select(u => u.Id).ToArray() ?? [.. project.Focal(session)];
        var figures = new FigureSet(DrawingInput.Of(session, project, project.At(ReferenceLevel.Root), egos));
        var text = kind.Svg(figures, egos.FirstOrDefault() ?? "", session.Language);
        WholeFile.Write(given, session.Environment.PathOf(given), text);
        WhatWasGiven.Add(session, project, given, "svg", text);
        return ExitCodes.Done;
    }

    private void CheckFormat(string given)
    {
        switch (Path.GetExtension(given).ToLowerInvariant())
        {
            case ".svg":
                return;
            case ".pdf" or ".png":
                throw StopException.Usage("figure.later", _out.Name, given);
            default:
                throw StopException.Usage("figure.format", _out.Name, given);
        }
    }
}
