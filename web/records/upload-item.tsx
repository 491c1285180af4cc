import { Button } from '../controls/button.tsx';
import { useTexts } from '../text/language.tsx';
import type { Upload } from './use-uploads.ts';

export function UploadItem({
  upload: { name, part, failure },
  onDismiss,
}: {
  upload: Upload;
  onDismiss: () => void;
}) {
  const texts = useTexts();
  if (failure)
    return (
      <li className="attachment alert" role="alert">
        <p>
          {texts.uploadFailed(name)} {failure}
        </p>
        <Button variant="quiet" onPress={onDismiss}>
          {texts.dismiss}
        </Button>
      </li>
    );
  return (
    <li className="attachment">
      <p>{texts.uploading(name)}</p>
      <progress value={part} max={1} aria-label={texts.uploading(name)} />
    </li>
  );
}
