using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Cli.Running;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest;

namespace WijkNetwerk.Cli.Commands;

/// <summary>The main job: a folder becomes a scored and explained neighbourhood, in one folder, whole or not at all.</summary>
internal sealed class RunCommand : ProgramCommand
{
    private readonly Argument<string> _folder = new("folder") { HelpName = "FOLDER" };
    private readonly Option<string> _out = new("--out") { HelpName = "FOLDER", Required = true };

    public RunCommand(SharedOptions shared)
        : base("run")
    {
        Arguments.Add(_folder);
        Add([_out, shared.Audience, shared.Strict, shared.Recipient, shared.GivenOn]);
        Add([.. shared.Reading, shared.Draws]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var choices = ReadingChoices.Of(session);
        AudienceChoice.Check(session);
        _ = WhatWasGiven.Day(session);
        // The built-in profile takes as long to read as the folder: done beside it, it costs nothing. Whoever needs it waits for it.
        _ = Task.Run(static () => Profile.Essay);
        var source = session.Environment.PathOf(session.Asked.GetValue(_folder)!);
        var given = session.Value(_out)!;
        var folder = ProjectFolder.Read(source, choices.At);
        session.Adopt(folder.Project?.Language);
        if (folder.Project is null || Stops(session, folder.Findings))
        {
            return Refuse(session, folder.Findings);
        }

        using var output = OutputFolder.Open(given, session.Environment.PathOf(given));
        var work = new RunWork(session, folder, source, choices, output.Work) { Former = output.Place };
        Do(RunSteps.Import, work);
        if (!work.Report.IsStored)
        {
            return Refuse(session, work.Report.Findings);
        }

        FindingOutput.Brief(session.Messages, work.Report.Findings, session.Texts, "findings.rest.run");
        foreach (var step in RunSteps.All)
        {
            Do(step, work);
        }

        _ = work.Waiting.GetAwaiter().GetResult();
        session.Cancellation.ThrowIfCancellationRequested();
        output.Commit();
        if (output.Leftover is { } leftover)
        {
            session.Say("out.leftover", leftover);
        }

        new RunSummary(work).Write(session.Data, given);
        NamesCommand.SayWaiting(session, work.Waiting.GetAwaiter().GetResult(), Path.Combine(given, RunWork.Database));
        return ExitCodes.Done;
    }

    private static void Do(RunStep step, RunWork work)
    {
        work.Session.Cancellation.ThrowIfCancellationRequested();
        work.Session.Say($"run.step.{step.Name}");
        step.Do(work);
    }

    private static bool Stops(Session session, IEnumerable<Finding> findings) =>
        FindingOutput.ExitCode(findings, session.Is(session.Shared.Strict)) != ExitCodes.Done;

    // Nothing is written: the findings say why.
    private static int Refuse(Session session, IReadOnlyCollection<Finding> findings)
    {
        if (session.Is(session.Shared.Strict))
        {
            FindingOutput.First(session.Messages, findings, session.Texts, "findings.rest.check");
        }
        else
        {
            FindingOutput.Brief(session.Messages, findings, session.Texts, "findings.rest.check");
        }

        session.SayText(FindingOutput.Count(findings, session.Texts));
        session.Say("run.refused");
        return FindingOutput.ExitCode(findings, session.Is(session.Shared.Strict));
    }
}
