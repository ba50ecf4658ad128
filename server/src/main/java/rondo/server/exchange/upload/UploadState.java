package rondo.server.exchange.upload;

import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Report;

/** How far a file is that was handed in. */
public sealed interface UploadState {
  /** It is read; whether only to check it. */
  record Running(boolean dry, Progress progress) implements UploadState {}

  /** It was checked or taken, or refused. */
  record Done(Report report) implements UploadState {}

  /** The server failed over it; nothing was taken. */
  record Failed() implements UploadState {}
}
