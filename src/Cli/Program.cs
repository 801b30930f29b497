using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using WijkNetwerk.Cli;

using var stopping = new CancellationTokenSource();

// The first signal lets the work end tidily; a second one ends the program as the system would.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
{
    Console.OutputEncoding = Encoding.UTF8;
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var data = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16384);
using var messages = new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 1024);

return CommandLine.Run(args, data, messages, new CommandEnvironment
{
    Variable = Environment.GetEnvironmentVariable,
    SystemLanguage = () => CultureInfo.CurrentUICulture.Name,
    Folder = Environment.CurrentDirectory,
    ScreenWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
    Cancellation = stopping.Token,
});
