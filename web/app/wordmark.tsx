export const Wordmark = () => (
  <span className="wordmark">
    <img src="/icon.svg" alt="" width="26" height="26" />
    <span>
      LiftOff <b>Lake</b>
    </span>
  </span>
);
