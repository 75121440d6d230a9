import { useEffect, useState } from 'react';
import { toast } from '@/lib/toast.ts';

/** Marks the document while the map is full screen; the console's frame is then hidden. */
const MARK = 'data-full-screen';

/** The whole document is full screen, so that menus and dialogs are included. */
export function useFullScreen() {
  const [isFullScreen, setFullScreen] = useState(false);
  useEffect(() => {
    const read = () => {
      const is = document.fullscreenElement !== null;
      document.documentElement.toggleAttribute(MARK, is);
      setFullScreen(is);
    };
    document.addEventListener('fullscreenchange', read);
    return () => {
      document.removeEventListener('fullscreenchange', read);
      document.documentElement.removeAttribute(MARK);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const toggleFullScreen = () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    change.catch(() => toast.error('This browser does not allow full screen here.'));
  };
  return { isFullScreen, toggleFullScreen };
}
