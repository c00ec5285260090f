using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Keeps other processes from building and importing in the same data folder meanwhile: a file that is held open, which ends with the process at the latest.</summary>
internal sealed class DatabaseLock(string folder)
{
    // How often it is tried again.
    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(100);

    /// <summary>How long another process is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>True while a process imports or builds.</summary>
    public bool IsTaken
    {
        get
        {
            try
            {
                using var look = new FileStream(LockPath, FileMode.Open, FileAccess.Read, FileShare.Read);
                return false;
            }
            catch (IOException fault)
            {
                return IsHeld(fault);
            }
            catch (UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    private string LockPath => Path.Combine(folder, "build.lock");

    /// <summary>Takes it. The thread waits: whoever starts or imports has nothing else to do, and a file's lock wakes nobody.</summary>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="GraphException">Another process does not end in time.</exception>
    public FileStream Take(CancellationToken cancel)
    {
        PrivateFiles.CreateFolder(folder);
        for (var since = Environment.TickCount64; ;)
        {
            try
            {
                return Held();
            }
            catch (IOException fault) when (IsHeld(fault))
            {
                if (Environment.TickCount64 - since > Patience.TotalMilliseconds)
                {
                    throw new GraphException(ErrorCode.Storage, $"Another import or start is running in {folder}. Nothing was done. Try again when it has ended.");
                }

                cancel.WaitHandle.WaitOne(_pace);
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Takes it; null when another process has it, or the folder cannot be written to.</summary>
    public FileStream? TryTake()
    {
        try
        {
            return Held();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private FileStream Held() => PrivateFiles.Open(LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows: nothing else is a lock.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
